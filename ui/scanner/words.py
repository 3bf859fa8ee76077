"""What is said about a scanner: what is so, and what follows from it."""

from desktop.domain.scanner import Finding
from ui.wording import translate


def finding_words(finding: Finding) -> tuple[str, str]:
    return {
        Finding.GOOD: (
            translate("scanner", "Máy quét dùng được ngay"),
            translate("scanner", "Không cần chỉnh gì."),
        ),
        Finding.ENDS_WITH_TAB: (
            translate("scanner", "Máy quét kết thúc mã bằng phím Tab"),
            translate("scanner", "Quầy hiểu phím Tab như Enter, không cần chỉnh."),
        ),
        Finding.NO_END: (
            translate("scanner", "Máy quét không gửi phím kết thúc"),
            translate(
                "scanner", "Từ nay quầy tự nhận mã khi máy quét ngừng gõ. Nên bật Enter (CR)."
            ),
        ),
        Finding.PREFIX: (
            translate("scanner", "Máy quét thêm ký hiệu quanh mã"),
            translate("scanner", "Quầy tự bỏ các ký hiệu ấy."),
        ),
        Finding.CASE: (
            translate("scanner", "CapsLock đang bật"),
            translate("scanner", "Quầy vẫn hiểu. Tắt CapsLock để gõ tay cho đúng."),
        ),
        Finding.LAYOUT: (
            translate("scanner", "Bàn phím đang ở kiểu khác với máy quét"),
            translate("scanner", "Quầy đổi lại được. Nên chọn bàn phím tiếng Anh (US)."),
        ),
        Finding.INPUT_METHOD: (
            translate("scanner", "Bộ gõ tiếng Việt đã sửa mã"),
            translate("scanner", "Tắt bộ gõ khi quét, hoặc đặt máy quét gõ bằng Alt+số."),
        ),
        Finding.SPOILT: (
            translate("scanner", "Mã đến thiếu hoặc sai chữ"),
            translate("scanner", "Đặt máy quét về mặc định, bàn phím US, gõ chậm hơn."),
        ),
        Finding.FIRES_TWICE: (
            translate("scanner", "Một lần bấm, mã đến hai lần"),
            translate("scanner", "Quầy bỏ lần thứ hai trong 2 giây."),
        ),
        Finding.TYPED_BY_HAND: (
            translate("scanner", "Mã được gõ chậm như gõ tay"),
            translate("scanner", "Gõ tay cũng được, chỉ cần các số cuối."),
        ),
    }[finding]
