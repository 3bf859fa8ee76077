"""Words about the exchange with the nation."""

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def words() -> dict[str, tuple[str, str]]:
    """What happened, and what to do, by code."""
    return {
        "change.not_sound": (
            translate("words", "Thay đổi này không đọc được."),
            translate("words", "Trung tâm đã để riêng. Báo cán bộ tỉnh."),
        ),
        "change.of_another_library": (
            translate("words", "Thay đổi này thuộc thư viện khác."),
            translate("words", "Trung tâm đã để riêng. Báo cán bộ tỉnh."),
        ),
        "change.too_large": (
            translate("words", "Thay đổi này lớn quá."),
            translate("words", "Trung tâm đã để riêng. Báo cán bộ tỉnh."),
        ),
        "circulation.not_sound": (
            translate("words", "Lượt mượn trả này không đọc được."),
            translate("words", "Trung tâm đã để riêng. Báo cán bộ tỉnh."),
        ),
        "core.name_not_understood": (
            translate("words", "Tên tệp mục lục {name} có chữ không dùng được."),
            translate("words", "Đặt tên bằng chữ không dấu, số, chấm và gạch ngang."),
        ),
        "core.not_as_signed": (
            translate("words", "Tệp mục lục quốc gia {name} không đúng như tỉnh đã ký."),
            translate("words", "Không dùng tệp ấy. Có mạng thì máy tự nhận mục lục."),
        ),
        "core.not_beside": (
            translate("words", "Không thấy tệp mục lục quốc gia {name} cạnh tệp của tỉnh."),
            translate("words", "Mọi việc khác vẫn xong. Có mạng thì máy tự nhận mục lục."),
        ),
        "core.not_copied": (
            translate("words", "Không chép được tệp mục lục quốc gia {name}."),
            translate("words", "Xem ổ đĩa còn chỗ không. Có mạng thì máy tự nhận mục lục."),
        ),
        "core.not_readable": (
            translate("words", "Mục lục quốc gia này bị hỏng."),
            translate("words", "Nhận lại, hoặc xin tệp khác của trung tâm."),
        ),
        "core.not_of_our_hub": (
            translate("words", "Mục lục này không phải của trung tâm mình."),
            translate("words", "Xin đúng tệp của trung tâm mà thư viện đã ghi danh."),
        ),
        "core.of_another_memory": (
            translate("words", "Mục lục này làm từ trước, không còn khớp với trung tâm."),
            translate("words", "Đồng bộ một lần, rồi nhận mục lục mới."),
        ),
        "record.for_the_nation": (
            translate("words", "Việc này của bàn quốc gia."),
            translate("words", "Nhờ trung tâm quốc gia ghi mô tả chuẩn."),
        ),
        "record.has_proposals": (
            translate("words", "Mô tả {id} còn đề xuất chưa xem."),
            translate("words", "Xem từng đề xuất (`hub conflicts list`), rồi làm lại."),
        ),
        "overlay.not_sound": (
            translate("words", "Phần riêng của thư viện ở trung tâm không đọc được."),
            translate("words", "Đồng bộ lại. Nếu còn, báo trung tâm."),
        ),
        "twins.unknown": (
            translate("words", "Cặp sách này đã có người xem rồi, hoặc vừa thay đổi."),
            translate("words", "Xem lại danh sách rồi chọn cặp khác."),
        ),
        "conflict.unknown": (
            translate("words", "Khác biệt {id} đã được chọn rồi."),
            translate("words", "Không cần làm gì thêm."),
        ),
        "edit.not_json": (
            translate("words", "Thay đổi này không đọc được."),
            translate("words", "Giữ nguyên như trước. Báo tỉnh nếu gặp lại."),
        ),
        "edit.not_sound": (
            translate("words", "Thay đổi này không đọc được."),
            translate("words", "Giữ nguyên như trước. Báo tỉnh nếu gặp lại."),
        ),
        "enrol.code_expired": (
            translate("words", "Mã ghi danh đã quá hạn."),
            translate("words", "Xin cán bộ tỉnh mã mới."),
        ),
        "enrol.code_unknown": (
            translate("words", "Trung tâm không biết mã ghi danh này."),
            translate("words", "Xem lại từng chữ của mã, hoặc xin mã mới."),
        ),
        "enrol.code_used": (
            translate("words", "Mã ghi danh đã dùng cho máy khác."),
            translate("words", "Xin cán bộ tỉnh mã mới."),
        ),
        "exchange.already_enrolled": (
            translate("words", "Máy này đã ghi danh rồi."),
            translate("words", "Không cần làm gì thêm."),
        ),
        "exchange.not_enrolled": (
            translate("words", "Máy này chưa ghi danh với trung tâm."),
            translate("words", "Xin mã ghi danh của tỉnh rồi ghi danh."),
        ),
        "exchange.sample_is_never_sent": (
            translate("words", "Đây là thư viện tập, không ghi danh với ai."),
            translate("words", "Mở thư viện thật rồi ghi danh."),
        ),
        "hub.bad_address": (
            translate("words", "Địa chỉ trung tâm chưa đúng: {address}."),
            translate("words", "Viết như https://thuvien.tinh.gov.vn."),
        ),
        "hub.bad_database": (
            translate("words", "Địa chỉ cơ sở dữ liệu của trung tâm chưa đúng."),
            translate("words", "Viết như postgresql+psycopg://trung_tam@may/du_lieu."),
        ),
        "hub.database_unreachable": (
            translate("words", "Trung tâm không mở được cơ sở dữ liệu."),
            translate("words", "Xem PostgreSQL có đang chạy và địa chỉ --database có đúng không."),
        ),
        "hub.library_unknown": (
            translate("words", "Trung tâm chưa có thư viện {code}."),
            translate("words", "Xem các thư viện bằng lệnh hub library list."),
        ),
        "hub.port_is_taken": (
            translate("words", "Cổng {port} đang có chương trình khác dùng."),
            translate("words", "Chọn cổng khác với --port."),
        ),
        "patron.not_sound": (
            translate("words", "Lượt cấp thẻ này không đọc được."),
            translate("words", "Trung tâm đã để riêng. Báo cán bộ tỉnh."),
        ),
        "record.not_sound": (
            translate("words", "Biểu ghi không đọc được."),
            translate("words", "Giữ nguyên như trước. Báo tỉnh nếu gặp lại."),
        ),
        "remote.busy": (
            translate("words", "Trung tâm đang bận."),
            translate("words", "Không mất gì. Chờ ít phút rồi gửi lại."),
        ),
        "remote.captive_portal": (
            translate("words", "Mạng này đòi đăng nhập trước."),
            translate("words", "Mở trình duyệt để đăng nhập mạng, rồi gửi lại. Không mất gì."),
        ),
        "remote.come_later": (
            translate("words", "Trung tâm đang bận, xin chờ {minutes} phút."),
            translate("words", "Không mất gì. Đến lúc đó chương trình tự gửi."),
        ),
        "remote.no_progress": (
            translate("words", "Trung tâm nhận mà chưa xác nhận."),
            translate("words", "Không mất gì. Báo cán bộ tỉnh nếu gặp lại."),
        ),
        "remote.hub_too_old": (
            translate("words", "Chương trình ở trung tâm cũ hơn máy này."),
            translate("words", "Không mất gì. Báo cán bộ tỉnh, rồi gửi lại sau."),
        ),
        "remote.not_admitted": (
            translate("words", "Trung tâm chưa cho máy này vào."),
            translate("words", "Không mất gì. Gọi cán bộ tỉnh để ghi danh lại."),
        ),
        "remote.not_trusted": (
            translate("words", "Chưa chắc đây đúng là trung tâm."),
            translate("words", "Chưa gửi gì. Xem lại ngày giờ của máy, rồi gọi cán bộ tỉnh."),
        ),
        "remote.not_understood": (
            translate("words", "Trung tâm trả lời chưa đọc được."),
            translate("words", "Không mất gì. Gửi lại sau, báo tỉnh nếu gặp lại."),
        ),
        "remote.stalled": (
            translate("words", "Mạng chậm quá, trung tâm chưa trả lời xong."),
            translate("words", "Không mất gì, lần sau gửi tiếp."),
        ),
        "remote.program_too_old": (
            translate("words", "Chương trình trên máy đã cũ."),
            translate("words", "Không mất gì. Cập nhật chương trình rồi gửi lại."),
        ),
        "remote.too_large": (
            translate("words", "Một thay đổi lớn quá, trung tâm chưa nhận."),
            translate("words", "Không mất gì. Báo cán bộ tỉnh."),
        ),
        "remote.unreachable": (
            translate("words", "Chưa tới được trung tâm."),
            translate("words", "Vẫn mượn trả bình thường. Có mạng là gửi."),
        ),
        "sync.history_differs": (
            translate("words", "Sổ của thư viện và của trung tâm chưa khớp nhau."),
            translate("words", "Không mất gì. Báo cán bộ tỉnh nếu gặp lại."),
        ),
        "sync.much_would_go": (
            translate("words", "Trung tâm không còn biết {count} mô tả sách đang có ở đây."),
            translate("words", "Chưa cất gì đi. Hỏi cán bộ tỉnh rồi hãy đồng ý."),
        ),
        "wire.dictionary_unknown": (
            translate("words", "Máy này chưa có bộ từ nén số {dictionary}."),
            translate("words", "Không mất gì. Chương trình sẽ gửi lại cách khác."),
        ),
        "wire.not_readable": (
            translate("words", "Dữ liệu trao đổi không đọc được."),
            translate("words", "Không mất gì. Gửi lại sau."),
        ),
        "wire.not_understood": (
            translate("words", "Dữ liệu trao đổi chưa hiểu được."),
            translate("words", "Không mất gì. Cập nhật chương trình rồi gửi lại."),
        ),
        "wire.other_protocol": (
            translate("words", "Trung tâm dùng cách trao đổi khác."),
            translate("words", "Không mất gì. Cập nhật chương trình rồi gửi lại."),
        ),
        "wire.too_large": (
            translate("words", "Lần gửi này lớn quá."),
            translate("words", "Không mất gì. Chương trình sẽ chia nhỏ và gửi lại."),
        ),
    }
