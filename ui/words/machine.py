"""Words about the library's file, its folder and the computer."""

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def words() -> dict[str, tuple[str, str]]:
    """What happened, and what to do, by code."""
    return {
        "backup.damaged": (
            translate("words", "Bản sao lưu này bị hỏng: {path}"),
            translate("words", "Chưa đụng gì vào thư viện. Chọn bản khác."),
        ),
        "offsite.changed": (
            translate("words", "Bản sao ở trung tâm không còn như lúc gửi lên."),
            translate("words", "Chưa đụng gì vào máy này. Báo cho trung tâm."),
        ),
        "offsite.half_there": (
            translate("words", "Trung tâm thiếu một phần bản sao vừa gửi."),
            translate("words", "Bản trước còn nguyên. Gửi lại: máy chỉ gửi phần thiếu."),
        ),
        "offsite.hub_full": (
            translate("words", "Thư viện đã dùng hết chỗ để bản sao ở trung tâm."),
            translate("words", "Bản sao cũ còn nguyên. Xin trung tâm thêm chỗ."),
        ),
        "offsite.library_unknown": (
            translate("words", "Trung tâm này không có thư viện mã ấy."),
            translate("words", "Xem lại mã thư viện và địa chỉ trung tâm trên phiếu."),
        ),
        "offsite.library_is_here": (
            translate("words", "Máy này đã có một thư viện."),
            translate("words", "Lấy lại từ phiếu là cho máy mới. Chưa đụng gì vào thư viện."),
        ),
        "offsite.not_begun": (
            translate("words", "Thư viện chưa có bản sao ở trung tâm."),
            translate("words", "Bật bằng mã trên phiếu khôi phục trước."),
        ),
        "offsite.nothing_there": (
            translate("words", "Trung tâm không có bản sao nào của thư viện này."),
            translate("words", "Xem lại mã và địa chỉ trung tâm trên phiếu."),
        ),
        "offsite.other_code": (
            translate("words", "Mã này không mở được bản sao nào của thư viện."),
            translate("words", "Phiếu này đã cũ. Tìm phiếu có ngày gần nhất."),
        ),
        "offsite.stopped": (
            translate("words", "Đã dừng, chưa lấy lại gì."),
            translate("words", "Máy này chưa có gì thay đổi. Lấy lại lúc khác cũng được."),
        ),
        "offsite.other_sheet": (
            translate("words", "Bản sao ở trung tâm vẫn khóa bằng phiếu khôi phục cũ."),
            translate("words", "Bật lại bản sao bằng mã trên phiếu mới."),
        ),
        "backup.no_room": (
            translate("words", "Chưa sao lưu được: {path} đã hết chỗ."),
            translate("words", "Thư viện và các bản cũ còn nguyên. Dọn bớt rồi sao lưu lại."),
        ),
        "backup.no_seal": (
            translate("words", "{path} không phải bản sao lưu của Thư Viện Xã."),
            translate("words", "Chưa đụng gì vào thư viện. Chọn tệp khác."),
        ),
        "backup.none": (
            translate("words", "Chưa có bản sao lưu nào dùng được ở {path}."),
            translate("words", "Cắm USB có bản sao lưu, hoặc chọn tệp."),
        ),
        "backup.not_as_written": (
            translate("words", "Đọc lại bản sao lưu thấy khác lúc ghi: {path}"),
            translate("words", "Ổ này không tin được. Thay USB khác rồi sao lưu lại."),
        ),
        "backup.not_found": (
            translate("words", "Không thấy bản sao lưu {path}."),
            translate("words", "Xem lại tên tệp, hoặc cắm USB rồi làm lại."),
        ),
        "backup.of_another_library": (
            translate("words", "Bản sao lưu này là của {name}."),
            translate("words", "Chưa đụng gì vào thư viện. Chọn bản của thư viện mình."),
        ),
        "backup.place_fails": (
            translate("words", "Chưa sao lưu được: {path} không đọc ghi được."),
            translate("words", "Thư viện và các bản cũ còn nguyên. Cắm lại USB rồi làm lại."),
        ),
        "backup.place_gone": (
            translate("words", "Không thấy thư mục {path}."),
            translate("words", "Cắm USB rồi chọn lại thư mục."),
        ),
        "backup.read_only": (
            translate("words", "Không được phép ghi vào {path}."),
            translate("words", "Gạt khóa chống ghi của USB, hoặc chọn thư mục khác."),
        ),
        "credentials.key_is_missing": (
            translate("words", "Không thấy khóa của máy này."),
            translate("words", "Ghi danh lại máy với trung tâm. Sách và bạn đọc vẫn còn đủ."),
        ),
        "credentials.keyring_is_locked": (
            translate("words", "Kho khóa của máy đang khóa."),
            translate("words", "Mở khóa máy rồi làm lại. Vẫn mượn trả bình thường."),
        ),
        "credentials.passphrase_is_missing": (
            translate("words", "Cần câu mật khẩu để mở khóa của máy này."),
            translate("words", "Đặt THUVIENXA_PASSPHRASE rồi làm lại."),
        ),
        "credentials.passphrase_is_wrong": (
            translate("words", "Câu mật khẩu chưa đúng."),
            translate("words", "Gõ lại câu mật khẩu lúc ghi danh."),
        ),
        "library.already_there": (
            translate("words", "Đã có thư viện ở {path}."),
            translate("words", "Không ghi gì lên đó. Chọn thư mục khác."),
        ),
        "library.code_not_understood": (
            translate("words", "“{given}” chưa phải mã thư viện."),
            translate("words", "Mã có 2 đến 20 chữ số hoặc chữ cái, ví dụ 00001."),
        ),
        "library.name_missing": (
            translate("words", "Còn thiếu tên thư viện."),
            translate("words", "Gõ tên rồi làm lại."),
        ),
        "library.on_network": (
            translate("words", "Thư mục {path} nằm trên máy khác trong mạng."),
            translate(
                "words", "Để thư viện trên ổ đĩa của máy này. Bản sao lưu thì để đâu cũng được."
            ),
        ),
        "library.not_found": (
            translate("words", "Chưa có thư viện ở {path}."),
            translate("words", "Lập thư viện trước, hoặc chọn đúng thư mục."),
        ),
        "storage.cannot_open": (
            translate("words", "Không mở được tệp thư viện."),
            translate("words", "Xem lại thư mục có còn đó và có được phép đọc không."),
        ),
        "storage.damaged": (
            translate("words", "Tệp thư viện bị hỏng."),
            translate(
                "words",
                "Không ghi gì thêm. Khôi phục từ bản sao lưu gần nhất, giữ tệp này để tỉnh xem.",
            ),
        ),
        "storage.disk_fails": (
            translate("words", "Ổ đĩa không đọc ghi được."),
            translate(
                "words", "Những gì đã báo xong vẫn còn. Tắt máy, kiểm tra ổ đĩa, rồi mở lại."
            ),
        ),
        "storage.disk_full": (
            translate("words", "Ổ đĩa đã đầy."),
            translate(
                "words", "Những gì đã báo xong vẫn còn đủ. Dọn bớt ổ đĩa rồi làm lại việc vừa rồi."
            ),
        ),
        "storage.key_missing": (
            translate("words", "Thư viện được mã hóa, và máy này không có khóa."),
            translate(
                "words", "Không đụng gì vào đó. Nhập câu mật khẩu, hoặc mã trên phiếu khôi phục."
            ),
        ),
        "protection.already_off": (
            translate("words", "Thư viện không mã hóa."),
            translate("words", "Không phải làm gì thêm."),
        ),
        "protection.already_on": (
            translate("words", "Thư viện đã mã hóa rồi."),
            translate("words", "Không phải làm gì thêm."),
        ),
        "protection.no_passphrase": (
            translate("words", "Khóa của thư viện không giữ bằng câu mật khẩu."),
            translate("words", "Dùng mã trên phiếu khôi phục."),
        ),
        "protection.no_place": (
            translate("words", "Máy này chưa có chỗ giữ khóa an toàn, nên chưa mã hóa gì."),
            translate("words", "Đặt một câu mật khẩu rồi làm lại."),
        ),
        "protection.passphrase_short": (
            translate("words", "Câu mật khẩu cần ít nhất {length} ký tự."),
            translate("words", "Ghép vài từ dễ nhớ. Chưa mã hóa gì."),
        ),
        "protection.no_sheet": (
            translate("words", "Cạnh thư viện không có gì để dùng phiếu khôi phục."),
            translate("words", "Khôi phục từ một bản sao lưu trước."),
        ),
        "storage.locked": (
            translate("words", "Chương trình khác đang ghi vào thư viện."),
            translate("words", "Chưa ghi gì. Chờ một lát rồi làm lại."),
        ),
        "storage.newer": (
            translate("words", "Thư viện này do bản chương trình mới hơn lập."),
            translate("words", "Không đụng gì vào đó. Cập nhật chương trình rồi mở lại."),
        ),
        "storage.not_ours": (
            translate("words", "Tệp {path} không phải của Thư Viện Xã."),
            translate("words", "Không đụng gì vào đó. Chọn đúng thư mục thư viện."),
        ),
        "storage.read_only": (
            translate("words", "Không được phép ghi vào thư viện."),
            translate(
                "words", "Chưa ghi gì. Xem lại quyền của thư mục hoặc khóa chống ghi của USB."
            ),
        ),
        "usage.not_understood": (
            translate("words", "Chưa hiểu lệnh: {given}"),
            translate("words", "Xem thuvienxa --help."),
        ),
    }
