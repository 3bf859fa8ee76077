"""Words about readers, their cards, and what they may ask about their own data."""

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def words() -> dict[str, tuple[str, str]]:
    """What happened, and what to do, by code."""
    return {
        "consent.box_not_ticked": (
            translate("words", "Ô bắt buộc trên phiếu chưa được đánh dấu."),
            translate("words", "Hỏi lại người ký. Không đánh dấu thay."),
        ),
        "consent.day_not_plausible": (
            translate("words", "Ngày ký {day} có vẻ chưa đúng."),
            translate("words", "Xem ngày trên phiếu giấy."),
        ),
        "consent.guardian_missing": (
            translate("words", "{name} chưa có người giám hộ."),
            translate("words", "Ghi họ tên người giám hộ trước."),
        ),
        "consent.not_given": (
            translate("words", "Chưa có chữ ký nào của {name} để rút."),
            "",
        ),
        "consent.not_theirs_to_sign": (
            translate("words", "Chữ ký này không cần cho {name}."),
            translate("words", "Xem lại năm sinh và đối tượng."),
        ),
        "consent.recorder_missing": (
            translate("words", "Còn thiếu tên người ghi."),
            translate("words", "Ghi tên người đã nhận phiếu."),
        ),
        "consent.version_unknown": (
            translate("words", "Không có mẫu phiếu đồng ý số {version}."),
            translate("words", "Xem số mẫu in trên phiếu."),
        ),
        "patron.born_not_plausible": (
            translate("words", "Năm sinh {born} có vẻ chưa đúng."),
            translate("words", "Xem lại năm sinh, hoặc bỏ trống."),
        ),
        "patron.card_erased": (
            translate("words", "Thẻ {code} đã ngừng: thông tin bạn đọc đã xóa theo yêu cầu."),
            translate("words", "Thu lại thẻ. Muốn mượn sách thì cấp thẻ mới."),
        ),
        "patron.card_expired": (
            translate("words", "Thẻ của {name} hết hạn ngày {on}."),
            translate("words", "Gia hạn thẻ rồi cho mượn."),
        ),
        "patron.card_is_a_barcode": (
            translate("words", "{card} là mã vạch của một cuốn sách."),
            translate("words", "Chọn số thẻ khác."),
        ),
        "patron.card_merged": (
            translate("words", "Thẻ {code} đã ngừng: bạn đọc này dùng thẻ khác."),
            translate("words", "Tìm bạn đọc theo tên để lấy số thẻ đang dùng."),
        ),
        "patron.card_replaced": (
            translate("words", "Thẻ {code} đã báo mất và được thay bằng thẻ khác."),
            translate("words", "Giữ lại thẻ này, hỏi bạn đọc thẻ đang dùng."),
        ),
        "patron.card_taken": (
            translate("words", "Số thẻ {card} đã cấp cho người khác."),
            translate("words", "Chọn số khác."),
        ),
        "patron.expires_in_the_past": (
            translate("words", "Ngày {day} đã qua."),
            translate("words", "Chọn hạn thẻ từ hôm nay."),
        ),
        "patron.has_books": (
            translate("words", "{name} còn giữ {count} cuốn."),
            translate("words", "Nhận trả, hoặc ghi mất các cuốn ấy, rồi mới làm tiếp."),
        ),
        "patron.name_missing": (
            translate("words", "Còn thiếu họ tên."),
            translate("words", "Gõ họ tên bạn đọc."),
        ),
        "patron.not_suspended": (
            translate("words", "Thẻ của {name} không bị khóa."),
            "",
        ),
        "patron.responsible_missing": (
            translate("words", "Thẻ tập thể còn thiếu người chịu trách nhiệm."),
            translate("words", "Ghi họ tên thầy cô hoặc người phụ trách."),
        ),
        "patron.same_reader": (
            translate("words", "Đây là cùng một bạn đọc: {name}."),
            translate("words", "Chọn hai bạn đọc khác nhau để gộp."),
        ),
        "patron.suspended_in_the_past": (
            translate("words", "Ngày {day} đã qua."),
            translate("words", "Chọn ngày mở khóa từ hôm nay."),
        ),
        "patron.card_twice": (
            translate("words", "Hai bạn đọc cùng mang thẻ {code}."),
            translate("words", "Tìm bạn đọc theo tên, rồi đổi thẻ cho một bạn."),
        ),
        "patron.unknown": (
            translate("words", "Không thấy bạn đọc này nữa."),
            translate("words", "Quét lại thẻ."),
        ),
        "patron.unknown_card": (
            translate("words", "Chưa có thẻ mang số {code}."),
            translate("words", "Xem lại số, hoặc cấp thẻ mới."),
        ),
        "reader.no_sheet": (
            translate("words", "Máy này chưa có phiếu khôi phục."),
            translate("words", "In phiếu khôi phục trước, rồi gõ mã trên phiếu."),
        ),
        "reader.sealed": (
            translate("words", "Bạn đọc của máy kia còn khóa."),
            translate("words", "Gõ mã trên phiếu khôi phục của máy đã bật trước."),
        ),
        "reader.shared_already": (
            translate("words", "Máy này đã biết bạn đọc của các máy cùng thư viện."),
            translate("words", "Không cần làm gì thêm."),
        ),
        "person_request.answered_already": (
            translate("words", "Yêu cầu số {number} đã trả lời rồi."),
            "",
        ),
        "person_request.day_not_plausible": (
            translate("words", "Ngày nhận {day} chưa tới."),
            translate("words", "Ghi ngày đã nhận yêu cầu."),
        ),
        "person_request.extended_already": (
            translate("words", "Yêu cầu số {number} đã gia hạn một lần."),
            translate("words", "Luật chỉ cho gia hạn một lần."),
        ),
        "person_request.extended_too_far": (
            translate("words", "Gia hạn như vậy là quá dài cho yêu cầu số {number}."),
            translate("words", "Chọn ngày chậm nhất là {latest}."),
        ),
        "person_request.finished_already": (
            translate("words", "Yêu cầu số {number} đã xong."),
            "",
        ),
        "person_request.unknown": (
            translate("words", "Không có yêu cầu số {number}."),
            translate("words", "Xem lại số trong sổ yêu cầu."),
        ),
        "reader_list.born_not_understood": (
            translate("words", "Chưa hiểu năm sinh “{value}”."),
            translate("words", "Bạn đọc vẫn được thêm, năm sinh để trống."),
        ),
        "reader_list.card_is_anothers": (
            translate("words", "Số thẻ {card} đã cấp cho người tên khác."),
            translate("words", "Xem lại số thẻ hoặc họ tên trong danh sách."),
        ),
        "reader_list.category_not_understood": (
            translate("words", "Chưa hiểu đối tượng “{value}”."),
            translate("words", "Đối tượng được chọn theo năm sinh."),
        ),
        "reader_list.cell_too_long": (
            translate("words", "Ô bắt đầu bằng “{value}” quá dài nên bỏ qua."),
            "",
        ),
        "reader_list.expires_not_understood": (
            translate("words", "Chưa hiểu hạn thẻ “{value}”."),
            translate("words", "Viết ngày như 31/12/2027."),
        ),
        "reader_list.has_another_card": (
            translate("words", "{name} cùng năm sinh đã có thẻ {card}."),
            translate(
                "words", "Nếu là một người thì giữ thẻ đang có, nếu không thì cấp thẻ riêng."
            ),
        ),
        "reader_list.looks_like_identity": (
            translate("words", "Một số giống số căn cước nên không ghi."),
            translate("words", "Thư viện chỉ giữ số điện thoại hoặc cách liên hệ."),
        ),
        "reader_list.no_names": (
            translate("words", "Danh sách này không có cột họ tên."),
            translate("words", "Đặt tên cột là “Họ và tên” rồi nhập lại."),
        ),
    }
