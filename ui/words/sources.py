"""Words about copying descriptions from other catalogues."""

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def words() -> dict[str, tuple[str, str]]:
    """What happened, and what to do, by code."""
    return _line() | _answers() | _searches() | _settings()


def _line() -> dict[str, tuple[str, str]]:
    """The way to a catalogue."""
    return {
        "source.busy": (
            translate("words", "{target} đang bận."),
            translate("words", "Chờ ít phút rồi hỏi lại."),
        ),
        "source.called_off": (
            translate("words", "Đã thôi hỏi {target}."),
            "",
        ),
        "source.nothing_there": (
            translate("words", "Địa chỉ của {target} không còn gì."),
            translate("words", "Hỏi cán bộ tỉnh địa chỉ mới."),
        ),
        "source.not_allowed": (
            translate("words", "{target} không cho hỏi."),
            translate("words", "Hỏi nơi khác, hoặc xin phép thư viện đó."),
        ),
        "source.not_trusted": (
            translate("words", "Chưa chắc đây đúng là {target}."),
            translate("words", "Xem lại ngày giờ của máy rồi hỏi lại."),
        ),
        "source.redirected_astray": (
            translate("words", "{target} chỉ sang một địa chỉ không an toàn."),
            translate("words", "Chưa đi theo. Báo cán bộ tỉnh."),
        ),
        "source.redirected_too_often": (
            translate("words", "{target} chỉ vòng quanh từ nơi này sang nơi khác."),
            translate("words", "Hỏi cán bộ tỉnh địa chỉ mới."),
        ),
        "source.refused": (
            translate("words", "{target} từ chối trả lời (mã {status})."),
            translate("words", "Hỏi nơi khác, hoặc thử lại sau."),
        ),
        "source.stalled": (
            translate("words", "{target} đang trả lời thì dừng."),
            translate("words", "Hỏi lại khi mạng tốt hơn."),
        ),
        "source.too_slow": (
            translate("words", "{target} trả lời chậm quá."),
            translate("words", "Hỏi lại sau, hoặc mô tả sách tại chỗ."),
        ),
        "source.unreachable": (
            translate("words", "Chưa tới được {target}."),
            translate("words", "Xem lại mạng. Vẫn mô tả sách tại chỗ được."),
        ),
    }


def _answers() -> dict[str, tuple[str, str]]:
    """What comes back."""
    return {
        "source.diagnostic": (
            translate("words", "{target} báo lỗi {number}: {said}."),
            translate("words", "Hỏi cách khác hoặc hỏi nơi khác."),
        ),
        "source.empty": (
            translate("words", "{target} trả lời trống."),
            translate("words", "Hỏi lại sau, hoặc hỏi nơi khác."),
        ),
        "source.has_entities": (
            translate("words", "Câu trả lời của {target} có khai báo thực thể, không an toàn."),
            translate("words", "Đã bỏ, chưa lấy gì. Hỏi nơi khác."),
        ),
        "source.malformed": (
            translate("words", "{target} trả lời sai cấu trúc hoặc thiếu đoạn cuối."),
            translate("words", "Chưa lấy gì. Hỏi lại, hoặc hỏi nơi khác."),
        ),
        "source.no_record": (
            translate("words", "{target} không gửi biểu ghi nào đọc được."),
            translate("words", "Hỏi nơi khác, hoặc mô tả sách tại chỗ."),
        ),
        "source.not_sru": (
            translate("words", "{target} không trả lời theo SRU."),
            translate("words", "Xem lại địa chỉ với cán bộ tỉnh."),
        ),
        "source.not_z3950": (
            translate("words", "{target} không trả lời theo Z39.50."),
            translate("words", "Xem lại địa chỉ và cổng với cán bộ tỉnh."),
        ),
        "source.other_books": (
            translate("words", "{target} gửi {records} sách khác với ISBN đã hỏi."),
            translate("words", "Đã bỏ, không lấy nhầm."),
        ),
        "source.other_schema": (
            translate("words", "{target} không gửi MARC 21: {said}."),
            translate("words", "Xem lại cài đặt của nơi này, hoặc hỏi nơi khác."),
        ),
        "source.too_large": (
            translate("words", "{target} trả lời dài quá mức cho phép."),
            translate("words", "Chưa lấy gì. Hỏi hẹp hơn, hoặc hỏi nơi khác."),
        ),
        "source.web_page": (
            translate("words", "{target} trả lời bằng một trang web, không phải biểu ghi."),
            translate("words", "Mạng này có thể đòi đăng nhập trước: mở trình duyệt xem."),
        ),
    }


def _searches() -> dict[str, tuple[str, str]]:
    """What is looked for."""
    return {
        "record.here_already": (
            translate("words", "Thư viện đã có biểu ghi này: {title}."),
            translate("words", "Thêm bản sách vào biểu ghi đang có; sách khác thì vẫn thêm được."),
        ),
        "source.nobody_has": (
            translate("words", "Không nơi nào có sách {given}."),
            translate("words", "Xem lại số, hoặc mô tả sách tại chỗ."),
        ),
        "source.nothing_to_look_for": (
            translate("words", "Chưa có gì để tìm: {given}."),
            translate("words", "ISBN có 10 hoặc 13 chữ số. Cũng có thể gõ nhan đề."),
        ),
        "source.query_not_known": (
            translate("words", "{target} không biết tìm theo cách này: {said}."),
            translate("words", "Tìm theo nhan đề, hoặc hỏi nơi khác."),
        ),
        "source.too_many": (
            translate("words", "{target} có nhiều sách như vậy quá."),
            translate("words", "Gõ thêm chữ để tìm hẹp hơn."),
        ),
    }


def _settings() -> dict[str, tuple[str, str]]:
    """Which catalogues there are, and what it takes to ask them."""
    return {
        "source.bad_address": (
            translate("words", "Địa chỉ của {target} chưa đúng: {address}."),
            translate("words", "Viết như http://may-chu:210/CSDL."),
        ),
        "source.no_client": (
            translate("words", "Máy này chưa có {client} để hỏi {target} theo Z39.50."),
            translate(
                "words",
                "Cài YAZ (Debian: gói yaz; Windows: bộ cài của Index Data),"
                " hoặc dùng địa chỉ SRU của nơi đó.",
            ),
        ),
        "source.no_database": (
            translate("words", "{target} không có cơ sở dữ liệu đã ghi trong cài đặt: {said}."),
            translate("words", "Xem lại tên cơ sở dữ liệu với cán bộ tỉnh."),
        ),
        "source.none_enabled": (
            translate("words", "Chưa bật nơi nào để hỏi."),
            translate("words", "Bật một nơi trong tệp sources.json của thư viện."),
        ),
        "source.settings_not_readable": (
            translate("words", "Tệp sources.json không đọc được."),
            translate("words", "Sửa lại tệp, hoặc xoá đi để dùng các nơi có sẵn."),
        ),
        "source.settings_not_sound": (
            translate("words", "Trong sources.json có nơi ghi chưa đúng: {target}."),
            translate("words", "Xem lại tên, giao thức (sru, z3950) và địa chỉ."),
        ),
        "source.unknown": (
            translate("words", "Không biết nơi nào tên là {target}."),
            translate("words", "Xem các tên với thuvienxa sources list."),
        ),
    }
