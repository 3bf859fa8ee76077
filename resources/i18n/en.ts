<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="vi_VN">
<context>
    <name>AccountForm</name>
    <message>
        <source>Tên</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Việc được giao</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>Mã đang dùng</source>
        <translation>Present PIN</translation>
    </message>
    <message>
        <source>Mã PIN mới</source>
        <translation>New PIN</translation>
    </message>
    <message>
        <source>Gõ lại mã mới</source>
        <translation>New PIN again</translation>
    </message>
    <message>
        <source>Lưu</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Thôi</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Tài khoản thủ thư đầu tiên</source>
        <translation>The first librarian&apos;s account</translation>
    </message>
    <message>
        <source>Thêm một người</source>
        <translation>Add a person</translation>
    </message>
    <message>
        <source>Đổi mã PIN của mình</source>
        <translation>Change your own PIN</translation>
    </message>
    <message>
        <source>Mã PIN mới cho {name}</source>
        <translation>New PIN for {name}</translation>
    </message>
    <message>
        <source>Việc được giao cho {name}</source>
        <translation>What {name} does here</translation>
    </message>
    <message>
        <source>Ít nhất 6 chữ số, hoặc một câu từ 10 ký tự.</source>
        <translation>At least 6 digits, or a phrase of 10 characters or more.</translation>
    </message>
    <message>
        <source>Hai lần gõ chưa giống nhau.</source>
        <translation>The two are not alike.</translation>
    </message>
</context>
<context>
    <name>AccountPlaces</name>
    <message>
        <source>Tài khoản</source>
        <translation>Accounts</translation>
    </message>
    <message>
        <source>Khóa hoặc đổi người</source>
        <translation>Lock or change over</translation>
    </message>
</context>
<context>
    <name>AccountsView</name>
    <message>
        <source>Tài khoản</source>
        <translation>Accounts</translation>
    </message>
    <message>
        <source>Máy này chưa khóa.</source>
        <translation>This PC is not locked.</translation>
    </message>
    <message>
        <source>Một người dùng thì để vậy cũng được. Có người giúp thì lập tài khoản: máy hỏi mã PIN khi mở, và nhật ký ghi ai đã làm gì.</source>
        <translation>For one person that is fine. With helpers, make accounts: the PC asks for a PIN, and the log keeps who did what.</translation>
    </message>
    <message>
        <source>Khóa máy</source>
        <translation>Lock</translation>
    </message>
    <message>
        <source>Tự khóa khi không ai dùng</source>
        <translation>Lock when nobody is there</translation>
    </message>
    <message>
        <source>Khóa ngay hoặc đổi người: bấm tên ở chân cột trái, hoặc Ctrl+L.</source>
        <translation>To lock now or change over, press the name at the foot of the left column, or Ctrl+L.</translation>
    </message>
</context>
<context>
    <name>AnswerCard</name>
    <message>
        <source>Quét ISBN ở bìa sau</source>
        <translation>Scan the ISBN on the back cover</translation>
    </message>
    <message>
        <source>Sách không có ISBN thì gõ nhan đề rồi Enter.</source>
        <translation>For a book without an ISBN type the title and press Enter.</translation>
    </message>
    <message>
        <source>Đang hỏi các thư viện khác về {isbn}</source>
        <translation>Asking other libraries about {isbn}</translation>
    </message>
    <message>
        <source>Dừng</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Tìm thấy ở {source}</source>
        <translation>Found at {source}</translation>
    </message>
    <message>
        <source>Lấy biểu ghi này</source>
        <translation>Take this record</translation>
    </message>
    <message>
        <source>Thư viện đã có</source>
        <translation>The library already has</translation>
    </message>
    <message>
        <source>Mô tả sách mới</source>
        <translation>Describe a new book</translation>
    </message>
    <message>
        <source>Không phải những cuốn này: “{title}”</source>
        <translation>None of these: “{title}”</translation>
    </message>
    <message numerus="yes">
        <source>%n bản</source>
        <translation>
            <numerusform>%n copy</numerusform>
            <numerusform>%n copies</numerusform>
        </translation>
    </message>
    <message>
        <source>Mở</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Mở {title}</source>
        <translation>Open {title}</translation>
    </message>
    <message>
        <source>Mô tả ngắn</source>
        <translation>Describe briefly</translation>
    </message>
</context>
<context>
    <name>AuditCard</name>
    <message>
        <source>Loại việc</source>
        <translation>Kind of deed</translation>
    </message>
    <message>
        <source>Mọi việc</source>
        <translation>Everything</translation>
    </message>
    <message>
        <source>Còn nguyên: {lines} dòng</source>
        <translation>Intact: {lines} lines</translation>
    </message>
    <message>
        <source>Không còn nguyên từ dòng {line}</source>
        <translation>Not intact from line {line}</translation>
    </message>
    <message>
        <source>Nhật ký</source>
        <translation>Audit log</translation>
    </message>
</context>
<context>
    <name>AuditModel</name>
    <message>
        <source>Khi nào</source>
        <translation>When</translation>
    </message>
    <message>
        <source>Việc</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Ai</source>
        <translation>Who</translation>
    </message>
</context>
<context>
    <name>BackupPlaces</name>
    <message>
        <source>Sao lưu</source>
        <translation>Backups</translation>
    </message>
    <message>
        <source>Đang sao lưu. Quầy vẫn làm việc được.</source>
        <translation>Backing up. The desk goes on meanwhile.</translation>
    </message>
    <message>
        <source>Đã sao lưu và kiểm tra lại.</source>
        <translation>Backed up and checked.</translation>
    </message>
    <message>
        <source>Tệp thư viện bị hỏng</source>
        <translation>The library file is damaged</translation>
    </message>
    <message>
        <source>Đang khôi phục. Chờ vài giây, đừng tắt máy.</source>
        <translation>Restoring. Wait a few seconds, leave the PC on.</translation>
    </message>
    <message>
        <source>Đã khôi phục về ngày {day}.</source>
        <translation>Restored to {day}.</translation>
    </message>
    <message>
        <source>Bản đang dùng trước đó nằm đầu danh sách.</source>
        <translation>What was in use before is at the top of the list.</translation>
    </message>
    <message>
        <source>Thư mục trên USB</source>
        <translation>Folder on the USB stick</translation>
    </message>
</context>
<context>
    <name>BackupPlurals</name>
    <message numerus="yes">
        <source>%n đầu sách</source>
        <translation>
            <numerusform>%n title</numerusform>
            <numerusform>%n titles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bản</source>
        <translation>
            <numerusform>%n copy</numerusform>
            <numerusform>%n copies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bạn đọc</source>
        <translation>
            <numerusform>%n reader</numerusform>
            <numerusform>%n readers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cuốn đang mượn</source>
        <translation>
            <numerusform>%n book on loan</numerusform>
            <numerusform>%n books on loan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Đã làm lại %n việc làm sau đó.</source>
        <translation>
            <numerusform>%n change made since was done again.</numerusform>
            <numerusform>%n changes made since were done again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n việc không làm lại được.</source>
        <translation>
            <numerusform>%n change could not be done again.</numerusform>
            <numerusform>%n changes could not be done again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cuốn đang mượn không rõ của ai.</source>
        <translation>
            <numerusform>Of %n book on loan it is not known who has it.</numerusform>
            <numerusform>Of %n books on loan it is not known who has them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BackupView</name>
    <message>
        <source>Sao lưu</source>
        <translation>Backups</translation>
    </message>
    <message>
        <source>Sao lưu ngay</source>
        <translation>Back up now</translation>
    </message>
    <message>
        <source>Cắm USB có bản sao lưu. Đừng xóa gì: nhờ người hỗ trợ xem giúp.</source>
        <translation>Put in the stick that has a backup. Delete nothing: ask your helper to look.</translation>
    </message>
    <message>
        <source>Bản sao lưu lành mới nhất ở bên phải. Khôi phục rồi làm lại được việc sau đó.</source>
        <translation>The newest good backup is at the right. Restore it: the work since is done again.</translation>
    </message>
    <message>
        <source>Tệp thư viện bị hỏng.</source>
        <translation>The library’s file is damaged.</translation>
    </message>
</context>
<context>
    <name>Bar</name>
    <message>
        <source>Hoàn tác</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Mẫu mới</source>
        <translation>New from…</translation>
    </message>
    <message>
        <source>Bỏ</source>
        <translation>Discard</translation>
    </message>
    <message>
        <source>Lưu</source>
        <translation>Save</translation>
    </message>
    <message numerus="yes">
        <source>%n sách chưa lưu</source>
        <translation>
            <numerusform>%n book not saved</numerusform>
            <numerusform>%n books not saved</numerusform>
        </translation>
    </message>
    <message>
        <source>chưa có nhan đề</source>
        <translation>no title yet</translation>
    </message>
</context>
<context>
    <name>BatchActions</name>
    <message>
        <source>Tất cả</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Đang tìm được</source>
        <translation>Found now</translation>
    </message>
    <message>
        <source>Đang chọn trong danh sách</source>
        <translation>Selected in the list</translation>
    </message>
    <message>
        <source>Đang xem trước</source>
        <translation>Previewing</translation>
    </message>
    <message>
        <source>Đang sửa</source>
        <translation>Changing</translation>
    </message>
    <message>
        <source>Đang hoàn tác</source>
        <translation>Undoing</translation>
    </message>
    <message>
        <source>Lần sửa gần nhất: {when}.</source>
        <translation>The last change: {when}.</translation>
    </message>
    <message>
        <source>Vẫn mượn trả bình thường.</source>
        <translation>Lending goes on as usual.</translation>
    </message>
    <message>
        <source>Đang đọc sách</source>
        <translation>Reading the books</translation>
    </message>
    <message>
        <source>Đã dừng xem trước. Chưa sửa gì.</source>
        <translation>The preview was stopped. Nothing has been changed.</translation>
    </message>
    <message>
        <source>Đã dừng giữa chừng, phần còn lại chưa sửa.</source>
        <translation>Stopped halfway; the rest is unchanged.</translation>
    </message>
    <message>
        <source>Đã dừng giữa chừng, hoàn tác lần nữa để xong.</source>
        <translation>Stopped halfway; undo again to finish.</translation>
    </message>
    <message>
        <source>Hoàn tác</source>
        <translation>Undo</translation>
    </message>
</context>
<context>
    <name>BatchForm</name>
    <message>
        <source>Trường khác</source>
        <translation>Another field</translation>
    </message>
    <message>
        <source>Trường MARC</source>
        <translation>MARC field</translation>
    </message>
    <message>
        <source>Chữ đang ghi</source>
        <translation>Text there now</translation>
    </message>
    <message>
        <source>Ghi mới</source>
        <translation>New text</translation>
    </message>
    <message>
        <source>Xem trước</source>
        <translation>Preview</translation>
    </message>
    <message>
        <source>{what} · {count}</source>
        <translation>{what} · {count}</translation>
    </message>
    <message>
        <source>Sửa mục nào</source>
        <translation>What to change</translation>
    </message>
</context>
<context>
    <name>BatchPlurals</name>
    <message numerus="yes">
        <source>Sửa %n sách</source>
        <translation>
            <numerusform>Change %n book</numerusform>
            <numerusform>Change %n books</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sách sẽ thay đổi</source>
        <translation>
            <numerusform>%n book will change</numerusform>
            <numerusform>%n books will change</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sách giữ nguyên vì sẽ mất nhan đề</source>
        <translation>
            <numerusform>%n book left alone: it would lose its title</numerusform>
            <numerusform>%n books left alone: they would lose their titles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Đã sửa %n sách</source>
        <translation>
            <numerusform>Changed %n book</numerusform>
            <numerusform>Changed %n books</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Đã trả lại %n sách như trước</source>
        <translation>
            <numerusform>%n book is as before</numerusform>
            <numerusform>%n books are as before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sách để nguyên</source>
        <translation>
            <numerusform>%n book left alone</numerusform>
            <numerusform>%n books left alone</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>xem %n sách đầu</source>
        <translation>
            <numerusform>the first %n shown</numerusform>
            <numerusform>the first %n shown</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BatchPreview</name>
    <message>
        <source>Xem trước rồi mới sửa</source>
        <translation>Preview first, then change</translation>
    </message>
    <message>
        <source>Trước và sau của từng sách sẽ hiện ở đây.</source>
        <translation>Each book before and after will be shown here.</translation>
    </message>
    <message>
        <source>Không sách nào thay đổi</source>
        <translation>No book would change</translation>
    </message>
    <message>
        <source>Xem lại mục cần sửa và chữ đang ghi.</source>
        <translation>Check what is to be changed, and the text there now.</translation>
    </message>
    <message>
        <source>Sửa</source>
        <translation>Change</translation>
    </message>
</context>
<context>
    <name>BatchView</name>
    <message>
        <source>Sửa hàng loạt</source>
        <translation>Change many books</translation>
    </message>
    <message>
        <source>Về tra cứu</source>
        <translation>Back to search</translation>
    </message>
</context>
<context>
    <name>BookCard</name>
    <message>
        <source>Gộp với…</source>
        <translation>Merge with…</translation>
    </message>
    <message>
        <source>Chưa chọn sách</source>
        <translation>No book chosen</translation>
    </message>
    <message>
        <source>Dùng ↑ ↓ để xem từng cuốn ở đây.</source>
        <translation>Use ↑ ↓ to see each book here.</translation>
    </message>
    <message numerus="yes">
        <source>%n bản sách</source>
        <translation>
            <numerusform>%n copy</numerusform>
            <numerusform>%n copies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>và %n bản nữa</source>
        <translation>
            <numerusform>and %n more copy</numerusform>
            <numerusform>and %n more copies</numerusform>
        </translation>
    </message>
    <message>
        <source>hạn trả {day}</source>
        <translation>due {day}</translation>
    </message>
    <message>
        <source>Đang cho mượn</source>
        <translation>On loan</translation>
    </message>
    <message>
        <source>Để riêng</source>
        <translation>Kept for a reader</translation>
    </message>
    <message>
        <source>Còn trên giá</source>
        <translation>On the shelf</translation>
    </message>
    <message>
        <source>Bị hỏng</source>
        <translation>Damaged</translation>
    </message>
    <message>
        <source>Đang sửa</source>
        <translation>In repair</translation>
    </message>
    <message>
        <source>Đã mất</source>
        <translation>Lost</translation>
    </message>
    <message>
        <source>Đã rút khỏi kho</source>
        <translation>Withdrawn</translation>
    </message>
</context>
<context>
    <name>CardActions</name>
    <message>
        <source>Đã cấp thẻ {card} cho {who}.</source>
        <translation>Card {card} was given to {who}.</translation>
    </message>
    <message>
        <source>In phiếu đồng ý để ký, rồi ghi lại chữ ký.</source>
        <translation>Print the form of consent to be signed, then put the signature down.</translation>
    </message>
    <message>
        <source>Đã sửa thông tin của {who}.</source>
        <translation>What is known of {who} was corrected.</translation>
    </message>
    <message>
        <source>Đã gia hạn thẻ của {who} đến {day}.</source>
        <translation>The card of {who} now holds until {day}.</translation>
    </message>
    <message>
        <source>Thẻ mới của {who} là {card}.</source>
        <translation>The new card of {who} is {card}.</translation>
    </message>
    <message>
        <source>Thẻ {card} đã ngừng.</source>
        <translation>Card {card} has stopped.</translation>
    </message>
    <message>
        <source>Đã tạm khóa thẻ {card} đến hết ngày {day}.</source>
        <translation>Card {card} is suspended up to and including {day}.</translation>
    </message>
    <message>
        <source>Đã mở khóa thẻ {card}.</source>
        <translation>Card {card} may be used again.</translation>
    </message>
    <message>
        <source>Đã hoàn tác.</source>
        <translation>Undone.</translation>
    </message>
    <message>
        <source>Hoàn tác</source>
        <translation>Undo</translation>
    </message>
</context>
<context>
    <name>CardNumbersCard</name>
    <message>
        <source>Từ số</source>
        <translation>From number</translation>
    </message>
    <message>
        <source>Đến số</source>
        <translation>To number</translation>
    </message>
    <message>
        <source>Lưu</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Thẻ tới: {card}</source>
        <translation>Next card: {card}</translation>
    </message>
    <message>
        <source>Không còn số nào để cấp.</source>
        <translation>No numbers left to give.</translation>
    </message>
    <message>
        <source>Chưa có dải số riêng: cấp lần lượt, không giới hạn.</source>
        <translation>No range of its own: numbers follow one another without end.</translation>
    </message>
    <message>
        <source>Còn {count} số trong dải của thư viện.</source>
        <translation>{count} numbers left in the library&apos;s range.</translation>
    </message>
    <message>
        <source>Số thẻ</source>
        <translation>Card numbers</translation>
    </message>
    <message>
        <source>Dải tỉnh cấp: từ số</source>
        <translation>Range from the province: from</translation>
    </message>
    <message>
        <source>đến số</source>
        <translation>to</translation>
    </message>
</context>
<context>
    <name>CarryPlurals</name>
    <message numerus="yes">
        <source>Đã chuyển hộ %n tệp</source>
        <translation>
            <numerusform>%n file carried</numerusform>
            <numerusform>%n files carried</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tệp chưa chuyển được, xem trong danh sách.</source>
        <translation>
            <numerusform>%n file could not be carried, see the list.</numerusform>
            <numerusform>%n files could not be carried, see the list.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CatalogueView</name>
    <message>
        <source>Biên mục</source>
        <translation>Catalogue</translation>
    </message>
    <message>
        <source>Đã bỏ thay đổi</source>
        <translation>Changes discarded</translation>
    </message>
    <message>
        <source>● Chưa lưu</source>
        <translation>● Not saved</translation>
    </message>
    <message>
        <source>Bỏ</source>
        <translation>Discard</translation>
    </message>
    <message>
        <source>Đóng</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Chưa có gì thay đổi.</source>
        <translation>Nothing has changed.</translation>
    </message>
</context>
<context>
    <name>ChangePlurals</name>
    <message numerus="yes">
        <source>%n mô tả sách</source>
        <translation>
            <numerusform>%n description</numerusform>
            <numerusform>%n descriptions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bản sách</source>
        <translation>
            <numerusform>%n copy</numerusform>
            <numerusform>%n copies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lượt thẻ, không kèm tên</source>
        <translation>
            <numerusform>%n card, without a name</numerusform>
            <numerusform>%n cards, without names</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lượt mượn trả</source>
        <translation>
            <numerusform>%n loan or return</numerusform>
            <numerusform>%n loans and returns</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n biểu ghi xóa hoặc gộp</source>
        <translation>
            <numerusform>%n record deleted or merged</numerusform>
            <numerusform>%n records deleted or merged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dòng sổ tổng quát</source>
        <translation>
            <numerusform>%n line of the summary register</numerusform>
            <numerusform>%n lines of the summary register</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lượt đặt giữ, không kèm tên</source>
        <translation>
            <numerusform>%n hold, without a name</numerusform>
            <numerusform>%n holds, without names</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lần đổi nội quy</source>
        <translation>
            <numerusform>%n change of the house rules</numerusform>
            <numerusform>%n changes of the house rules</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ngày đếm lượt bạn đọc, không có tên</source>
        <translation>
            <numerusform>%n day of counted visits, without names</numerusform>
            <numerusform>%n days of counted visits, without names</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lời nhắn của tỉnh</source>
        <translation>
            <numerusform>%n message from the province</numerusform>
            <numerusform>%n messages from the province</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bảng đếm theo tháng, không có số nhỏ</source>
        <translation>
            <numerusform>%n month of counts, without small ones</numerusform>
            <numerusform>%n months of counts, without small ones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lần vượt nội quy, không kèm lý do</source>
        <translation>
            <numerusform>%n rule gone past, without the reason</numerusform>
            <numerusform>%n rules gone past, without the reasons</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Choice</name>
    <message>
        <source>không có</source>
        <translation>none</translation>
    </message>
</context>
<context>
    <name>Cli</name>
    <message>
        <source>[TÙY CHỌN]</source>
        <translation>[OPTIONS]</translation>
    </message>
    <message>
        <source>LỆNH …</source>
        <translation>COMMAND …</translation>
    </message>
    <message>
        <source>Tùy chọn</source>
        <translation>Options</translation>
    </message>
    <message>
        <source>Lệnh</source>
        <translation>Commands</translation>
    </message>
    <message>
        <source>Hiện trang này.</source>
        <translation>Show this page.</translation>
    </message>
    <message>
        <source>Hiện số phiên bản.</source>
        <translation>Show the version.</translation>
    </message>
    <message>
        <source>mặc định: </source>
        <translation>default: </translation>
    </message>
    <message>
        <source>bắt buộc</source>
        <translation>required</translation>
    </message>
    <message>
        <source>Đã lập tài khoản {name}.</source>
        <translation>Made the account {name}.</translation>
    </message>
    <message>
        <source>Chưa có tài khoản: máy này không khóa.</source>
        <translation>No accounts yet: this computer is not locked.</translation>
    </message>
    <message>
        <source>Đã đặt mã mới cho {name}.</source>
        <translation>{name} has a new PIN.</translation>
    </message>
    <message>
        <source>{{name}} bây giờ là {role}.</source>
        <translation>{{name}} is now {role}.</translation>
    </message>
    <message>
        <source>Đã đóng tài khoản {name}.</source>
        <translation>Closed the account {name}.</translation>
    </message>
    <message>
        <source>Đã mở lại tài khoản {name}.</source>
        <translation>Opened the account {name} again.</translation>
    </message>
    <message>
        <source>{name} đã vào lại được.</source>
        <translation>{name} can sign in again.</translation>
    </message>
    <message>
        <source>Nhật ký không còn nguyên từ dòng {number}.</source>
        <translation>The log is not intact from line {number} on.</translation>
    </message>
    <message>
        <source>Mã khôi phục, chỉ hiện lần này. Chép ra giấy và cất kỹ:</source>
        <translation>The recovery code, shown only this once. Write it on paper and keep it safe:</translation>
    </message>
    <message>
        <source>đã đóng</source>
        <translation>closed</translation>
    </message>
    <message>
        <source>thủ thư</source>
        <translation>librarian</translation>
    </message>
    <message>
        <source>người giúp việc</source>
        <translation>helper</translation>
    </message>
    <message>
        <source>điều phối viên</source>
        <translation>coordinator</translation>
    </message>
    <message>
        <source>Mã PIN của {name}</source>
        <translation>PIN of {name}</translation>
    </message>
    <message>
        <source>Mã PIN mới</source>
        <translation>New PIN</translation>
    </message>
    <message>
        <source>Mã khôi phục</source>
        <translation>Recovery code</translation>
    </message>
    <message>
        <source>Đã bớt một lượt đếm.</source>
        <translation>Took one off the count.</translation>
    </message>
    <message>
        <source>Hạn trả {day}.</source>
        <translation>Due {day}.</translation>
    </message>
    <message>
        <source>Đã ghi mượn</source>
        <translation>Lent</translation>
    </message>
    <message>
        <source>Đã nhận trả</source>
        <translation>Returned</translation>
    </message>
    <message>
        <source>Đã gia hạn</source>
        <translation>Renewed</translation>
    </message>
    <message>
        <source>Đã hoàn tác</source>
        <translation>Undone</translation>
    </message>
    <message>
        <source>Sách luân chuyển</source>
        <translation>Rotating book</translation>
    </message>
    <message>
        <source>{number}, mã vạch {barcode}</source>
        <translation>{number}, barcode {barcode}</translation>
    </message>
    <message>
        <source>thêm {added}, cập nhật {updated}, bỏ qua {skipped}, hỏng {failed}.</source>
        <translation>{added} added, {updated} updated, {skipped} skipped, {failed} unreadable.</translation>
    </message>
    <message>
        <source>  Biểu ghi {record}: {message}</source>
        <translation>  Record {record}: {message}</translation>
    </message>
    <message numerus="yes">
        <source>  Có ở {library}: %n bản</source>
        <translation>
            <numerusform>  At {library}: %n copy</numerusform>
            <numerusform>  At {library}: %n copies</numerusform>
        </translation>
    </message>
    <message>
        <source>  Dòng {row}: {message}</source>
        <translation>  Row {row}: {message}</translation>
    </message>
    <message>
        <source>  Dòng {row}: {name} ({card})</source>
        <translation>  Row {row}: {name} ({card})</translation>
    </message>
    <message>
        <source>  Đề xuất: {tag}</source>
        <translation>  Proposed: {tag}</translation>
    </message>
    <message numerus="yes">
        <source>  … và %n ghi chú nữa (xem --json).</source>
        <translation>
            <numerusform>  … and %n more note (see --json).</numerusform>
            <numerusform>  … and %n more notes (see --json).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bạn đọc</source>
        <translation>
            <numerusform>%n reader</numerusform>
            <numerusform>%n readers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bản sao lưu cũ chưa mã hóa.</source>
        <translation>
            <numerusform>%n older backup is not encrypted.</numerusform>
            <numerusform>%n older backups are not encrypted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bản sách.</source>
        <translation>
            <numerusform>%n copy.</numerusform>
            <numerusform>%n copies.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bản theo sổ</source>
        <translation>
            <numerusform>%n copy by the register</numerusform>
            <numerusform>%n copies by the register</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bản đã đăng ký cá biệt</source>
        <translation>
            <numerusform>%n copy accessioned</numerusform>
            <numerusform>%n copies accessioned</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chữ ký</source>
        <translation>
            <numerusform>%n signature</numerusform>
            <numerusform>%n signatures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cuốn đang mượn</source>
        <translation>
            <numerusform>%n book on loan</numerusform>
            <numerusform>%n books on loan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n khác biệt cần xem.</source>
        <translation>
            <numerusform>%n difference to look at.</numerusform>
            <numerusform>%n differences to look at.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kết quả</source>
        <translation>
            <numerusform>%n result</numerusform>
            <numerusform>%n results</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lượt mượn còn lại không ghi tên ai.</source>
        <translation>
            <numerusform>%n loan stays without a name.</numerusform>
            <numerusform>%n loans stay without a name.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lượt mượn còn nhớ</source>
        <translation>
            <numerusform>%n past loan remembered</numerusform>
            <numerusform>%n past loans remembered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lượt vào cửa</source>
        <translation>
            <numerusform>%n visitor</numerusform>
            <numerusform>%n visitors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lượt đọc tại chỗ</source>
        <translation>
            <numerusform>%n book read here</numerusform>
            <numerusform>%n books read here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n nhãn</source>
        <translation>
            <numerusform>%n label</numerusform>
            <numerusform>%n labels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thẻ</source>
        <translation>
            <numerusform>%n card</numerusform>
            <numerusform>%n cards</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n yêu cầu</source>
        <translation>
            <numerusform>%n request</numerusform>
            <numerusform>%n requests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n đầu sách</source>
        <translation>
            <numerusform>%n title</numerusform>
            <numerusform>%n titles</numerusform>
        </translation>
    </message>
    <message>
        <source>(tỉnh đặt)</source>
        <translation>(set by the province)</translation>
    </message>
    <message>
        <source>Bạn đọc chỉ có ở máy này. Gõ mã trên phiếu để các máy cùng biết.</source>
        <translation>Readers are known on this PC alone. Type the code on the sheet to let all PCs know them.</translation>
    </message>
    <message>
        <source>Bản {version} đã sẵn sàng.</source>
        <translation>Version {version} is ready.</translation>
    </message>
    <message>
        <source>Bản {version} đã thử và không dùng được ở đây.</source>
        <translation>Version {version} was tried and cannot be used here.</translation>
    </message>
    <message>
        <source>Bản đang dùng trước đó ở {path}.</source>
        <translation>What was in use before is in {path}.</translation>
    </message>
    <message>
        <source>Bảng mẫu ở {file}. Gõ bạn đọc vào rồi nhập tệp đó.</source>
        <translation>The template is {file}. Type the readers in and import that file.</translation>
    </message>
    <message>
        <source>Bị hỏng:</source>
        <translation>Damaged:</translation>
    </message>
    <message>
        <source>Chưa chọn thư mục trên USB.</source>
        <translation>No folder on a USB stick is chosen.</translation>
    </message>
    <message>
        <source>Chưa có phiếu khôi phục nên bạn đọc chỉ có ở máy này. Hãy in phiếu trước.</source>
        <translation>There is no recovery sheet, so readers are known on this PC alone. Print the sheet first.</translation>
    </message>
    <message>
        <source>Chưa có thư viện nào. Thêm bằng lệnh libraries add.</source>
        <translation>No library yet. Add one with libraries add.</translation>
    </message>
    <message>
        <source>Chưa ghi thôn</source>
        <translation>No village given</translation>
    </message>
    <message>
        <source>Chưa máy nào gửi bằng USB.</source>
        <translation>No PC has come by stick yet.</translation>
    </message>
    <message>
        <source>Các máy của thư viện biết bạn đọc của nhau, đã khóa khi gửi.</source>
        <translation>The library&apos;s PCs know each other&apos;s readers, sealed on their way.</translation>
    </message>
    <message>
        <source>Cách dùng</source>
        <translation>Usage</translation>
    </message>
    <message>
        <source>Câu mật khẩu của máy này</source>
        <translation>Passphrase of this PC</translation>
    </message>
    <message>
        <source>Có mạng là báo cho thư viện {library}.</source>
        <translation>Library {library} is told as soon as there is a line.</translation>
    </message>
    <message>
        <source>Có mạng thì máy tự ghi danh.</source>
        <translation>This PC enrols by itself as soon as there is a line.</translation>
    </message>
    <message>
        <source>Dấu của tỉnh: {mark}. Giữ tệp khóa như giữ con dấu.</source>
        <translation>The province&apos;s mark: {mark}. Keep the key file as you keep the seal.</translation>
    </message>
    <message>
        <source>Không có gì chờ gửi, đã ghi lời hỏi tin mới: {path}</source>
        <translation>Nothing waits; a question for news was written: {path}</translation>
    </message>
    <message>
        <source>Không có lượt nào mới.</source>
        <translation>Nothing new.</translation>
    </message>
    <message>
        <source>Không có tệp nào cần chuyển.</source>
        <translation>There is no file to carry.</translation>
    </message>
    <message>
        <source>Kết quả</source>
        <translation>Outcome</translation>
    </message>
    <message>
        <source>Lành lặn.</source>
        <translation>Sound.</translation>
    </message>
    <message numerus="yes">
        <source>Lần sửa số {batch}: %n biểu ghi, giữ nguyên {kept}.</source>
        <translation>
            <numerusform>Change number {batch}: %n record, {kept} left alone.</numerusform>
            <numerusform>Change number {batch}: %n records, {kept} left alone.</numerusform>
        </translation>
    </message>
    <message>
        <source>Máy kia đã bật. Gõ mã trên phiếu khôi phục của máy đó để nhận bạn đọc.</source>
        <translation>The other PC has begun. Type the code on that PC&apos;s recovery sheet to receive its readers.</translation>
    </message>
    <message>
        <source>Máy này chưa ghi danh nên bạn đọc chỉ có ở đây.</source>
        <translation>This PC is not enrolled, so readers are known here alone.</translation>
    </message>
    <message numerus="yes">
        <source>Máy này đang biết %n bạn đọc.</source>
        <translation>
            <numerusform>This PC knows %n reader.</numerusform>
            <numerusform>This PC knows %n readers.</numerusform>
        </translation>
    </message>
    <message>
        <source>Mã của phiếu khôi phục, chép ra giấy ngay: {code}</source>
        <translation>Code of the recovery sheet, write it on paper now: {code}</translation>
    </message>
    <message numerus="yes">
        <source>Mất %n thay đổi làm sau đó.</source>
        <translation>
            <numerusform>%n change made since would be lost.</numerusform>
            <numerusform>%n changes made since would be lost.</numerusform>
        </translation>
    </message>
    <message>
        <source>Mở bằng: thuvienxa --library {folder}</source>
        <translation>Open it with: thuvienxa --library {folder}</translation>
    </message>
    <message numerus="yes">
        <source>Nhật ký còn nguyên: %n dòng.</source>
        <translation>
            <numerusform>The log is intact: %n line.</numerusform>
            <numerusform>The log is intact: %n lines.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sẽ làm lại %n việc theo sổ thay đổi.</source>
        <translation>
            <numerusform>%n change made since would be done again by the journal.</numerusform>
            <numerusform>%n changes made since would be done again by the journal.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sẽ sửa {changing} trên %n biểu ghi.</source>
        <translation>
            <numerusform>Would change {changing} of %n record.</numerusform>
            <numerusform>Would change {changing} of %n records.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sổ hai bên vừa khớp lại: ghi USB một lần nữa.</source>
        <translation>The two memories now fit again: write the stick once more.</translation>
    </message>
    <message>
        <source>Tháng này đã dùng {used} KB.</source>
        <translation>This month used {used} KB.</translation>
    </message>
    <message>
        <source>Tin của trung tâm: {age}.</source>
        <translation>News from the hub: {age}.</translation>
    </message>
    <message>
        <source>Trung tâm chưa có bản nào mới hơn.</source>
        <translation>The hub has nothing newer.</translation>
    </message>
    <message>
        <source>Trung tâm chưa làm sẵn mục lục.</source>
        <translation>The hub has made no catalogue ready.</translation>
    </message>
    <message>
        <source>Thư viện không mã hóa: ai lấy được ổ đĩa là đọc được.</source>
        <translation>The library is not encrypted: whoever has the disk can read it.</translation>
    </message>
    <message>
        <source>Thư viện được mã hóa bằng câu mật khẩu của máy này.</source>
        <translation>The library is encrypted with the passphrase of this PC.</translation>
    </message>
    <message>
        <source>Thư viện được mã hóa; kho khóa của máy giữ khóa.</source>
        <translation>The library is encrypted; the keyring of this PC keeps the key.</translation>
    </message>
    <message numerus="yes">
        <source>Trung tâm đã nhận %n thay đổi.</source>
        <translation>
            <numerusform>The hub has taken %n change.</numerusform>
            <numerusform>The hub has taken %n changes.</numerusform>
        </translation>
    </message>
    <message>
        <source>Trung tâm đã nhận: {what}.</source>
        <translation>The hub has taken: {what}.</translation>
    </message>
    <message>
        <source>Tệp dùng được: bản {version}.</source>
        <translation>The file can be used: version {version}.</translation>
    </message>
    <message>
        <source>Tệp này đã đọc rồi, không có gì mới.</source>
        <translation>This file was read before; there is nothing new.</translation>
    </message>
    <message>
        <source>Tệp số {number}. Ở Koha, chọn chi nhánh {branch} trước khi nộp.</source>
        <translation>File number {number}. In Koha, choose branch {branch} before you hand it in.</translation>
    </message>
    <message>
        <source>Từ lần mở sau, chương trình là bản {version}.</source>
        <translation>From the next start on, the program is version {version}.</translation>
    </message>
    <message>
        <source>Từ nay thư viện có thêm bản sao đã khóa ở trung tâm.</source>
        <translation>From now on the library has a locked copy at the hub, too.</translation>
    </message>
    <message>
        <source>Từ nay trung tâm phát bản {version} cho {platform}.</source>
        <translation>From now on the hub hands on version {version} for {platform}.</translation>
    </message>
    <message numerus="yes">
        <source>bỏ %n biểu ghi</source>
        <translation>
            <numerusform>%n record taken out</numerusform>
            <numerusform>%n records taken out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>bỏ %n bản</source>
        <translation>
            <numerusform>%n copy taken out</numerusform>
            <numerusform>%n copies taken out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>bỏ %n thẻ</source>
        <translation>
            <numerusform>%n card taken out</numerusform>
            <numerusform>%n cards taken out</numerusform>
        </translation>
    </message>
    <message>
        <source>chưa có gì</source>
        <translation>nothing yet</translation>
    </message>
    <message>
        <source>ghi khác nhau</source>
        <translation>differing</translation>
    </message>
    <message numerus="yes">
        <source>giữ %n biểu ghi đã dùng hoặc đã sửa</source>
        <translation>
            <numerusform>%n record kept, used or changed since</numerusform>
            <numerusform>%n records kept, used or changed since</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>giữ %n thẻ đã dùng hoặc đã sửa</source>
        <translation>
            <numerusform>%n card kept that was used or changed</numerusform>
            <numerusform>%n cards kept that were used or changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>hơn %n kết quả</source>
        <translation>
            <numerusform>more than %n result</numerusform>
            <numerusform>more than %n results</numerusform>
        </translation>
    </message>
    <message>
        <source>không có gì mới</source>
        <translation>nothing new</translation>
    </message>
    <message>
        <source>mới</source>
        <translation>new</translation>
    </message>
    <message>
        <source>như cũ</source>
        <translation>as before</translation>
    </message>
    <message>
        <source>nơi đó xóa, ở đây còn giữ</source>
        <translation>removed there, kept here</translation>
    </message>
    <message numerus="yes">
        <source>trả lại %n biểu ghi như trước</source>
        <translation>
            <numerusform>%n record put back as it was</numerusform>
            <numerusform>%n records put back as they were</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>trả lại %n thẻ như trước</source>
        <translation>
            <numerusform>%n card as before</numerusform>
            <numerusform>%n cards as before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>trễ %n ngày</source>
        <translation>
            <numerusform>%n day late</numerusform>
            <numerusform>%n days late</numerusform>
        </translation>
    </message>
    <message>
        <source>{file}: {message}</source>
        <translation>{file}: {message}</translation>
    </message>
    <message>
        <source>{joined} lần gộp, {asked} cặp cần xem.</source>
        <translation>{joined} joined, {asked} pairs to look at.</translation>
    </message>
    <message numerus="yes">
        <source>{library}  {way}  số {number}, %n thay đổi</source>
        <translation>
            <numerusform>{library}  {way}  number {number}, %n change</numerusform>
            <numerusform>{library}  {way}  number {number}, %n changes</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} ({code}), tệp của {province}. Dấu: {mark}.</source>
        <translation>{name} ({code}), a file of {province}. Mark: {mark}.</translation>
    </message>
    <message>
        <source>{name}: {pending} chờ gửi, {to_see} cần xem, khớp lần cuối: {last}</source>
        <translation>{name}: {pending} waiting, {to_see} to look at, last agreed: {last}</translation>
    </message>
    <message>
        <source>{prefix}: đã cấp đến {last}, dải {first}–{most}</source>
        <translation>{prefix}: given up to {last}, range {first}–{most}</translation>
    </message>
    <message>
        <source>Đang chạy bản {version}.</source>
        <translation>This is version {version}.</translation>
    </message>
    <message numerus="yes">
        <source>Đã có mục lục quốc gia: %n mô tả, {new} mô tả mới.</source>
        <translation>
            <numerusform>The national catalogue is here: %n description, {new} of them new.</numerusform>
            <numerusform>The national catalogue is here: %n descriptions, {new} of them new.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Đã dọn %n lần xóa.</source>
        <translation>
            <numerusform>Cleared %n removal.</numerusform>
            <numerusform>Cleared %n removals.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Đã ghi %n mô tả vào {file}.</source>
        <translation>
            <numerusform>%n description written to {file}.</numerusform>
            <numerusform>%n descriptions written to {file}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Đã ghi %n thay đổi, đã đọc lại thấy đúng: {path}</source>
        <translation>
            <numerusform>%n change written and read back: {path}</numerusform>
            <numerusform>%n changes written and read back: {path}</numerusform>
        </translation>
    </message>
    <message>
        <source>Đã ghi.</source>
        <translation>Done.</translation>
    </message>
    <message>
        <source>Đã giao.</source>
        <translation>Assigned.</translation>
    </message>
    <message numerus="yes">
        <source>Đã gửi %n lượt.</source>
        <translation>
            <numerusform>Sent %n operation.</numerusform>
            <numerusform>Sent %n operations.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Đã gửi %n phần mới.</source>
        <translation>
            <numerusform>Sent %n new piece.</numerusform>
            <numerusform>Sent %n new pieces.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Đã gửi %n thay đổi.</source>
        <translation>
            <numerusform>Sent %n change.</numerusform>
            <numerusform>Sent %n changes.</numerusform>
        </translation>
    </message>
    <message>
        <source>Đã gửi nội quy.</source>
        <translation>The rules were sent.</translation>
    </message>
    <message>
        <source>Đã gửi.</source>
        <translation>Sent.</translation>
    </message>
    <message>
        <source>Đã hoàn tác danh sách {number}</source>
        <translation>List {number} undone</translation>
    </message>
    <message>
        <source>Đã hỏi lại.</source>
        <translation>Asked again.</translation>
    </message>
    <message>
        <source>Đã khóa.</source>
        <translation>Closed.</translation>
    </message>
    <message>
        <source>Đã khôi phục về {when}.</source>
        <translation>Restored to {when}.</translation>
    </message>
    <message numerus="yes">
        <source>Đã làm %n tệp. Dấu của tỉnh: {mark}.</source>
        <translation>
            <numerusform>%n file made. The province&apos;s mark: {mark}.</numerusform>
            <numerusform>%n files made. The province&apos;s mark: {mark}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Đã làm lại %n việc theo sổ thay đổi.</source>
        <translation>
            <numerusform>%n change made since was done again by the journal.</numerusform>
            <numerusform>%n changes made since were done again by the journal.</numerusform>
        </translation>
    </message>
    <message>
        <source>Đã lấy lại khóa của thư viện.</source>
        <translation>The key of the library is back.</translation>
    </message>
    <message numerus="yes">
        <source>Đã làm mục lục có %n mô tả.</source>
        <translation>
            <numerusform>A catalogue of %n description is made.</numerusform>
            <numerusform>A catalogue of %n descriptions is made.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Đã nhận %n mô tả sách ({size} KB).</source>
        <translation>
            <numerusform>Received %n description ({size} KB).</numerusform>
            <numerusform>Received %n descriptions ({size} KB).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Đã nhận %n mô tả sách.</source>
        <translation>
            <numerusform>%n description received.</numerusform>
            <numerusform>%n descriptions received.</numerusform>
        </translation>
    </message>
    <message>
        <source>Đã nối.</source>
        <translation>Linked.</translation>
    </message>
    <message>
        <source>Đã sao lưu: {line}</source>
        <translation>Backed up: {line}</translation>
    </message>
    <message>
        <source>Đã thu hồi.</source>
        <translation>Revoked.</translation>
    </message>
    <message numerus="yes">
        <source>Đã xem %n biểu ghi.</source>
        <translation>
            <numerusform>Looked at %n record.</numerusform>
            <numerusform>Looked at %n records.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Đã xuất %n biểu ghi.</source>
        <translation>
            <numerusform>Exported %n record.</numerusform>
            <numerusform>Exported %n records.</numerusform>
        </translation>
    </message>
    <message>
        <source>Đã đề nghị.</source>
        <translation>Asked.</translation>
    </message>
    <message numerus="yes">
        <source>Đã đọc %n biểu ghi:</source>
        <translation>
            <numerusform>Read %n record:</numerusform>
            <numerusform>Read %n records:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Đã đọc %n dòng:</source>
        <translation>
            <numerusform>Read %n row:</numerusform>
            <numerusform>Read %n rows:</numerusform>
        </translation>
    </message>
    <message>
        <source>Đầu sách: {records}, bản: {copies}, bạn đọc: {patrons}.</source>
        <translation>Titles: {records}, copies: {copies}, readers: {patrons}.</translation>
    </message>
    <message>
        <source>Ghi mượn {lent}, nhận trả {returned}, gia hạn {renewed}.</source>
        <translation>Lent {lent}, returned {returned}, renewed {renewed}.</translation>
    </message>
    <message>
        <source>Đã gửi {pushed} thay đổi, nhận {pulled} mô tả sách.</source>
        <translation>Changes sent: {pushed}, descriptions received: {pulled}.</translation>
    </message>
    <message>
        <source>Khác biệt cần xem: {conflicts}.</source>
        <translation>Differences to look at: {conflicts}.</translation>
    </message>
    <message>
        <source>Bảng mẫu ở {file}. Gõ sách vào rồi nhập tệp đó.</source>
        <translation>The template is {file}. Type the books into it, then import it.</translation>
    </message>
    <message>
        <source>Có phải: {better}?</source>
        <translation>Did you mean: {better}?</translation>
    </message>
    <message>
        <source>còn {available} trên {copies}</source>
        <translation>{available} of {copies} in</translation>
    </message>
    <message>
        <source>Cho biết RECORD, hoặc --copy.</source>
        <translation>Give RECORD, or --copy.</translation>
    </message>
    <message>
        <source>Đã hủy</source>
        <translation>Cancelled</translation>
    </message>
    <message>
        <source>Đã quá hạn giữ</source>
        <translation>No longer kept</translation>
    </message>
    <message>
        <source>Đã đặt giữ: {hold}.</source>
        <translation>Hold placed: {hold}.</translation>
    </message>
    <message>
        <source>Lấy cuốn {barcode} trên giá để riêng.</source>
        <translation>Take {barcode} from the hold shelf.</translation>
    </message>
    <message>
        <source>Để riêng {barcode} cho {whom}.</source>
        <translation>Keep {barcode} for {whom}.</translation>
    </message>
    <message>
        <source>{number}. {title}, thứ {place}: {whom}, {state}</source>
        <translation>{number}. {title}, place {place}: {whom}, {state}</translation>
    </message>
    <message>
        <source>thư viện {code}</source>
        <translation>library {code}</translation>
    </message>
    <message>
        <source>đang chờ</source>
        <translation>waiting</translation>
    </message>
    <message>
        <source>đã cài</source>
        <translation>as installed</translation>
    </message>
    <message numerus="yes">
        <source>đã nhận %n thay đổi mới</source>
        <translation>
            <numerusform>%n new change taken</numerusform>
            <numerusform>%n new changes taken</numerusform>
        </translation>
    </message>
    <message>
        <source>đã sửa</source>
        <translation>changed</translation>
    </message>
    <message>
        <source>đã xóa</source>
        <translation>removed</translation>
    </message>
    <message>
        <source>đã để riêng</source>
        <translation>on the hold shelf</translation>
    </message>
    <message>
        <source>đã để riêng đến {day}</source>
        <translation>on the hold shelf until {day}</translation>
    </message>
    <message>
        <source>Đã hoàn tác đợt nhập {number}</source>
        <translation>Undone import {number}</translation>
    </message>
    <message>
        <source>Đã lập thư viện {name} ({code}) tại {folder}.</source>
        <translation>Made the library {name} ({code}) in {folder}.</translation>
    </message>
    <message>
        <source>chưa lần nào</source>
        <translation>never</translation>
    </message>
    <message>
        <source>Lần gửi gần nhất: {when}.</source>
        <translation>Last exchange: {when}.</translation>
    </message>
    <message>
        <source>  Cột {number} “{heading}”: {what}</source>
        <translation>  Column {number} “{heading}”: {what}</translation>
    </message>
    <message>
        <source>  Dòng {row}: {title} (bản: {copies})</source>
        <translation>  Row {row}: {title} (copies: {copies})</translation>
    </message>
    <message>
        <source>  Chữ có vẻ hỏng; thử --encoding {encoding}.</source>
        <translation>  The letters look broken; try --encoding {encoding}.</translation>
    </message>
    <message>
        <source>Đã ghi đảo dòng {number} bằng dòng {by}.</source>
        <translation>Line {number} is reversed by line {by}.</translation>
    </message>
    <message>
        <source>Sổ khớp: {amounts}</source>
        <translation>The ledger balances: {amounts}</translation>
    </message>
    <message>
        <source>Sổ không khớp: {amounts}</source>
        <translation>The ledger does not balance: {amounts}</translation>
    </message>
    <message>
        <source>Thẻ {card}: {kind} {amount}.</source>
        <translation>Card {card}: {kind} {amount}.</translation>
    </message>
    <message>
        <source>Biên lai số {receipt:05}.</source>
        <translation>Receipt number {receipt:05}.</translation>
    </message>
    <message>
        <source>Còn phải trả {owed}.</source>
        <translation>Still owed: {owed}.</translation>
    </message>
    <message>
        <source>phải trả</source>
        <translation>owes</translation>
    </message>
    <message>
        <source>đã thu</source>
        <translation>paid</translation>
    </message>
    <message>
        <source>miễn</source>
        <translation>waived</translation>
    </message>
    <message>
        <source>đặt cọc</source>
        <translation>deposit</translation>
    </message>
    <message>
        <source>trả lại cọc</source>
        <translation>refunded</translation>
    </message>
    <message>
        <source>ghi đảo</source>
        <translation>reversal</translation>
    </message>
    <message>
        <source>  (đã ghi đảo ở dòng {number})</source>
        <translation>  (reversed in line {number})</translation>
    </message>
    <message>
        <source>{amount} đồng</source>
        <translation>{amount} dong</translation>
    </message>
    <message>
        <source>gọi {whom}</source>
        <translation>call {whom}</translation>
    </message>
    <message>
        <source>hạn {day}</source>
        <translation>due {day}</translation>
    </message>
    <message>
        <source>đã gửi thư ngày {day}</source>
        <translation>letter sent {day}</translation>
    </message>
    <message>
        <source>đã gọi ngày {day}</source>
        <translation>called {day}</translation>
    </message>
    <message>
        <source>đã nhắn tin ngày {day}</source>
        <translation>message sent {day}</translation>
    </message>
    <message>
        <source>Đã cấp thẻ {card} cho {name}.</source>
        <translation>{name} has the card {card}.</translation>
    </message>
    <message>
        <source>Đã sửa thông tin của {name}.</source>
        <translation>Changed what is known of {name}.</translation>
    </message>
    <message>
        <source>Thẻ {card} dùng đến {expires}.</source>
        <translation>Card {card} is valid until {expires}.</translation>
    </message>
    <message>
        <source>Thẻ {stopped} đã ngừng. Thẻ mới: {card}.</source>
        <translation>Card {stopped} is stopped. New card: {card}.</translation>
    </message>
    <message>
        <source>Thẻ {card} khóa đến hết ngày {suspended_until}.</source>
        <translation>Card {card} is suspended until the end of {suspended_until}.</translation>
    </message>
    <message>
        <source>Thẻ {card} đã mở khóa.</source>
        <translation>Card {card} is no longer suspended.</translation>
    </message>
    <message>
        <source>{name} ({card}): đang mượn {loans} trên {limit} cuốn</source>
        <translation>{name} ({card}): {loans} of {limit} books on loan</translation>
    </message>
    <message>
        <source>Đã gộp. Thẻ {stopped} ngừng dùng.</source>
        <translation>Merged. Card {stopped} is stopped.</translation>
    </message>
    <message>
        <source>{name}, sinh {born}: {cards}</source>
        <translation>{name}, born {born}: {cards}</translation>
    </message>
    <message>
        <source>  Không đọc vì thư viện không được giữ: {headings}.</source>
        <translation>  Not read, because a library may not keep it: {headings}.</translation>
    </message>
    <message>
        <source>  Cột chưa hiểu nên bỏ qua: {headings}.</source>
        <translation>  Columns not understood, and skipped: {headings}.</translation>
    </message>
    <message>
        <source>đã xong</source>
        <translation>done</translation>
    </message>
    <message>
        <source>làm trước hết ngày {day}</source>
        <translation>to be done by the end of {day}</translation>
    </message>
    <message>
        <source>Yêu cầu {number}</source>
        <translation>Request {number}</translation>
    </message>
    <message>
        <source>xem</source>
        <translation>see</translation>
    </message>
    <message>
        <source>sửa</source>
        <translation>correct</translation>
    </message>
    <message>
        <source>xóa</source>
        <translation>erase</translation>
    </message>
    <message>
        <source>rút đồng ý</source>
        <translation>withdraw consent</translation>
    </message>
    <message>
        <source>hạn chế</source>
        <translation>restrict</translation>
    </message>
    <message>
        <source>phản đối</source>
        <translation>object</translation>
    </message>
    <message>
        <source>Đã xóa bạn đọc có thẻ {card}.</source>
        <translation>Erased the reader with card {card}.</translation>
    </message>
    <message numerus="yes">
        <source>Đã quên người mượn của %n lượt mượn.</source>
        <translation>
            <numerusform>Forgot the borrower of %n loan.</numerusform>
            <numerusform>Forgot the borrowers of %n loans.</numerusform>
        </translation>
    </message>
    <message>
        <source>Đồng ý: chưa có chữ ký nào.</source>
        <translation>Consent: no signature yet.</translation>
    </message>
    <message>
        <source>Đồng ý: còn thiếu chữ ký.</source>
        <translation>Consent: a signature is missing.</translation>
    </message>
    <message>
        <source>Đồng ý: đủ chữ ký.</source>
        <translation>Consent: all signatures given.</translation>
    </message>
    <message>
        <source>Đồng ý: đã rút lại.</source>
        <translation>Consent: withdrawn.</translation>
    </message>
    <message numerus="yes">
        <source>%n cuốn</source>
        <translation>
            <numerusform>%n book</numerusform>
            <numerusform>%n books</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n phiếu</source>
        <translation>
            <numerusform>%n form</numerusform>
            <numerusform>%n forms</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bản</source>
        <translation>
            <numerusform>%n copy</numerusform>
            <numerusform>%n copies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n trang</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
    <message>
        <source>Đã ghi {what} trên {pages} vào {path}.</source>
        <translation>Wrote {what} on {pages} to {path}.</translation>
    </message>
    <message>
        <source>Biên lai số {number:05}, {day}</source>
        <translation>Receipt number {number:05}, {day}</translation>
    </message>
    <message>
        <source>Biên lai số {number:05}, {day} (đã ghi đảo)</source>
        <translation>Receipt number {number:05}, {day} (reversed)</translation>
    </message>
    <message>
        <source>Đã xóa: {title}</source>
        <translation>Deleted: {title}</translation>
    </message>
    <message>
        <source>quốc gia</source>
        <translation>nation</translation>
    </message>
    <message>
        <source>thư viện</source>
        <translation>library</translation>
    </message>
    <message>
        <source>Cho biết VALUE, hoặc --file.</source>
        <translation>Give VALUE, or --file.</translation>
    </message>
    <message>
        <source>Hôm nay là {day}.</source>
        <translation>Today is {day}.</translation>
    </message>
    <message>
        <source>Đã có: {book}</source>
        <translation>Already here: {book}</translation>
    </message>
    <message>
        <source>Đã lấy từ {name}: {book}</source>
        <translation>Copied from {name}: {book}</translation>
    </message>
    <message>
        <source>bật</source>
        <translation>on</translation>
    </message>
    <message>
        <source>tắt</source>
        <translation>off</translation>
    </message>
    <message>
        <source>để riêng</source>
        <translation>put aside</translation>
    </message>
    <message>
        <source>địa chỉ chưa kiểm chứng</source>
        <translation>address not verified</translation>
    </message>
    <message numerus="yes">
        <source>%n thay đổi chờ gửi.</source>
        <translation>
            <numerusform>%n change waiting to be sent.</numerusform>
            <numerusform>%n changes waiting to be sent.</numerusform>
        </translation>
    </message>
    <message>
        <source>Đã chọn.</source>
        <translation>Chosen.</translation>
    </message>
    <message>
        <source>không có lệnh {name}.</source>
        <translation>there is no command {name}.</translation>
    </message>
    <message>
        <source>không có tùy chọn {name}.</source>
        <translation>there is no option {name}.</translation>
    </message>
    <message>
        <source>sau {command} cần một trong các lệnh {names}.</source>
        <translation>{command} needs one of the commands {names}.</translation>
    </message>
    <message>
        <source>thiếu {name}.</source>
        <translation>{name} is missing.</translation>
    </message>
    <message>
        <source>{name} phải là {wanted}.</source>
        <translation>{name} must be {wanted}.</translation>
    </message>
    <message>
        <source>{name} không dùng được.</source>
        <translation>{name} cannot be used.</translation>
    </message>
    <message>
        <source>một trong: {choices}</source>
        <translation>one of: {choices}</translation>
    </message>
    <message>
        <source>một số từ {least} trở lên</source>
        <translation>a number of {least} or more</translation>
    </message>
    <message>
        <source>một số từ {least} đến {most}</source>
        <translation>a number from {least} to {most}</translation>
    </message>
    <message>
        <source>một ngày, dạng 2026-12-31</source>
        <translation>a day, such as 2026-12-31</translation>
    </message>
    <message>
        <source>một tệp hoặc thư mục mở được</source>
        <translation>a file or folder that can be opened</translation>
    </message>
    <message>
        <source>một số</source>
        <translation>a number</translation>
    </message>
</context>
<context>
    <name>CliHelp</name>
    <message>
        <source>1 là thứ Hai.</source>
        <translation>1 is Monday.</translation>
    </message>
    <message>
        <source>Ai rút lại.</source>
        <translation>Who withdraws it.</translation>
    </message>
    <message>
        <source>Ai yêu cầu.</source>
        <translation>Who asks.</translation>
    </message>
    <message>
        <source>Ai đã ký.</source>
        <translation>Who signed.</translation>
    </message>
    <message>
        <source>Biểu ghi: xem, thêm, sửa, gộp, xóa, xem lại các phiên bản.</source>
        <translation>Records: show, add, edit, merge, delete, look at versions.</translation>
    </message>
    <message>
        <source>Bạn đọc: cấp thẻ, xem, tìm, sửa, gộp, xóa.</source>
        <translation>Readers: give cards, show, find, change, merge, erase.</translation>
    </message>
    <message>
        <source>Bản mới nhất của ngày này, ví dụ 2026-03-02.</source>
        <translation>The newest of this day, for example 2026-03-02.</translation>
    </message>
    <message>
        <source>Bản sách làm mất, làm hỏng.</source>
        <translation>The copy that was lost or damaged.</translation>
    </message>
    <message>
        <source>Bản sách: thêm, xem, sửa, đổi tình trạng, xuất khỏi kho.</source>
        <translation>Copies: add, show, edit, change the status, withdraw.</translation>
    </message>
    <message>
        <source>Bảng XLSX trống để gõ danh sách sách vào.</source>
        <translation>An empty XLSX sheet to type a list of books into.</translation>
    </message>
    <message>
        <source>Bỏ qua bao nhiêu đầu tiên.</source>
        <translation>How many to pass over at the start.</translation>
    </message>
    <message>
        <source>Bỏ đợt nghỉ bắt đầu ngày này.</source>
        <translation>Remove the closed days that begin on this day.</translation>
    </message>
    <message>
        <source>CARD</source>
        <translation>CARD</translation>
    </message>
    <message>
        <source>Cho biết thư viện đang thế nào.</source>
        <translation>Tell how the library stands.</translation>
    </message>
    <message>
        <source>Cho lịch tự chạy: chỉ làm khi đến lượt, không in gì.</source>
        <translation>For a scheduled task: only when it is due, and prints nothing.</translation>
    </message>
    <message>
        <source>Chuyển hộ tệp của các thư viện, đặt trả lời bên cạnh.</source>
        <translation>Carry the files of libraries; put the answers beside them.</translation>
    </message>
    <message>
        <source>Chuyển sách không ai lấy cho người chờ kế tiếp.</source>
        <translation>Pass books nobody fetched to the next in line.</translation>
    </message>
    <message>
        <source>Chép vào thư mục này để mang tiếp, không qua mạng.</source>
        <translation>Copy into this folder to be carried on, without a line.</translation>
    </message>
    <message>
        <source>Chạy trung tâm cho đến khi dừng (Ctrl+C).</source>
        <translation>Run the hub until it is stopped (Ctrl+C).</translation>
    </message>
    <message>
        <source>Chỉ chờ đúng bản có mã vạch này.</source>
        <translation>Wait for just the copy with this barcode.</translation>
    </message>
    <message>
        <source>Chỉ các thư viện của tỉnh này.</source>
        <translation>Only the libraries of this province.</translation>
    </message>
    <message>
        <source>Chỉ của một bạn đọc.</source>
        <translation>Only those of one reader.</translation>
    </message>
    <message>
        <source>Chỉ của một nhan đề.</source>
        <translation>Only those of one title.</translation>
    </message>
    <message>
        <source>Chỉ của thẻ này.</source>
        <translation>Only those of this card.</translation>
    </message>
    <message>
        <source>Chỉ ghi cho thư viện có mã này.</source>
        <translation>Only for the library with this code.</translation>
    </message>
    <message>
        <source>Chỉ gửi cho thư viện có mã này.</source>
        <translation>Only to the library with this code.</translation>
    </message>
    <message>
        <source>Chỉ hỏi một nơi, kể cả nơi đang tắt.</source>
        <translation>Ask only one place, even one that is off.</translation>
    </message>
    <message>
        <source>Chỉ một loại bạn đọc.</source>
        <translation>Only one kind of readers.</translation>
    </message>
    <message>
        <source>Chỉ những biểu ghi tìm thấy; không nói thì tất cả.</source>
        <translation>Only the records found; all when not given.</translation>
    </message>
    <message>
        <source>Chỉ những cuốn mang mã này.</source>
        <translation>Only the books with this barcode.</translation>
    </message>
    <message>
        <source>Chỉ những thư viện cần để ý.</source>
        <translation>Only the libraries that need attention.</translation>
    </message>
    <message>
        <source>Chỉ sách còn trên giá.</source>
        <translation>Only books on the shelf.</translation>
    </message>
    <message>
        <source>Chỉ sách của kho này.</source>
        <translation>Only books of this store.</translation>
    </message>
    <message>
        <source>Chỉ sách thiếu nhi.</source>
        <translation>Only children&apos;s books.</translation>
    </message>
    <message>
        <source>Chỉ việc của tài khoản này.</source>
        <translation>Only what this account did.</translation>
    </message>
    <message>
        <source>Chỉ việc này, ví dụ reader.erase.</source>
        <translation>Only this deed, such as reader.erase.</translation>
    </message>
    <message>
        <source>Chỉ xem có gì chờ gửi.</source>
        <translation>Only show what waits to be sent.</translation>
    </message>
    <message>
        <source>Chỉ xem khác nhau ở đâu.</source>
        <translation>Only show where they differ.</translation>
    </message>
    <message>
        <source>Chỉ xem lấy lại được gì, mất gì.</source>
        <translation>Only look what would come back and what would be lost.</translation>
    </message>
    <message>
        <source>Chỉ xem sẽ ra sao, không ghi gì.</source>
        <translation>Only show what would happen; write nothing.</translation>
    </message>
    <message>
        <source>Chỉ xem sẽ sửa gì.</source>
        <translation>Only show what would change.</translation>
    </message>
    <message>
        <source>Chỉ yêu cầu chưa xong.</source>
        <translation>Only requests not yet done.</translation>
    </message>
    <message>
        <source>Chọn bên đúng.</source>
        <translation>Choose the side that is right.</translation>
    </message>
    <message>
        <source>Chọn thư mục trên USB để chép bản sao lưu ra.</source>
        <translation>Choose the folder on a USB stick that backups are copied to.</translation>
    </message>
    <message>
        <source>Chỗ các thư viện và quốc gia ghi khác nhau.</source>
        <translation>Where libraries and the nation differ.</translation>
    </message>
    <message>
        <source>Chỗ khác nhau thứ mấy giữ cả hai.</source>
        <translation>The number of a difference where both are kept.</translation>
    </message>
    <message>
        <source>Chỗ khác nhau thứ mấy giữ theo KEEP.</source>
        <translation>The number of a difference where KEEP is right.</translation>
    </message>
    <message>
        <source>Chỗ khác nhau thứ mấy lấy theo OTHER.</source>
        <translation>The number of a difference where OTHER is right.</translation>
    </message>
    <message>
        <source>Chờ ngẫu nhiên tối đa chừng này giây rồi mới bắt đầu.</source>
        <translation>Waits at random for up to so many seconds before it begins.</translation>
    </message>
    <message>
        <source>Chủ sở hữu.</source>
        <translation>Owner.</translation>
    </message>
    <message>
        <source>Chứng minh nhật ký còn nguyên như lúc ghi.</source>
        <translation>Prove that the log is as it was written.</translation>
    </message>
    <message>
        <source>Các cán bộ điều phối.</source>
        <translation>The coordinators.</translation>
    </message>
    <message>
        <source>Các dòng mới nhất trước.</source>
        <translation>The lines, newest first.</translation>
    </message>
    <message>
        <source>Các lượt đặt giữ, theo thứ tự chờ.</source>
        <translation>Holds, in the order of waiting.</translation>
    </message>
    <message>
        <source>Các lần vượt nội quy, kèm lý do.</source>
        <translation>When the rules were overridden, and why.</translation>
    </message>
    <message>
        <source>Các ngày nghỉ trong một năm, cả Tết và giỗ Tổ.</source>
        <translation>A year&apos;s closed days, with Tet and Hung Kings.</translation>
    </message>
    <message>
        <source>Các nơi có thể hỏi.</source>
        <translation>The places that can be asked.</translation>
    </message>
    <message>
        <source>Liệt kê các thư viện, nơi cần để ý đứng trước.</source>
        <translation>List the libraries, those in need first.</translation>
    </message>
    <message>
        <source>Các thư viện, số máy và lần liên lạc gần nhất.</source>
        <translation>The libraries, their computers and last contact.</translation>
    </message>
    <message>
        <source>Bảng tính, mỗi dòng một thư viện.</source>
        <translation>Spreadsheet with a library in each row.</translation>
    </message>
    <message>
        <source>Chứng thư (PEM) riêng của trung tâm.</source>
        <translation>The hub&apos;s own certificate (PEM).</translation>
    </message>
    <message>
        <source>Chỉ lấy một tập.</source>
        <translation>Take only one set.</translation>
    </message>
    <message>
        <source>Bản mới của chương trình, phát cho các thư viện.</source>
        <translation>New versions of the program, handed on to libraries.</translation>
    </message>
    <message>
        <source>Bản sao ở xa, tại trung tâm, khóa bằng phiếu khôi phục.</source>
        <translation>The copy off-site, at the hub, locked by the recovery sheet.</translation>
    </message>
    <message>
        <source>Bắt đầu gửi bản sao đã khóa lên trung tâm sau mỗi lần đồng bộ.</source>
        <translation>Begin to send a locked copy to the hub after each exchange.</translation>
    </message>
    <message>
        <source>Bỏ thư mục khỏi danh sách. Thư viện còn nguyên.</source>
        <translation>Take a folder off the list. The library stays as it is.</translation>
    </message>
    <message>
        <source>Cho biết biểu ghi này ở Koha mang số nào.</source>
        <translation>Say which number this record has in Koha.</translation>
    </message>
    <message>
        <source>Cho biết ở Koha đã thấy một lượt chưa rõ hay chưa.</source>
        <translation>Say whether a doubtful operation was found in Koha.</translation>
    </message>
    <message>
        <source>Cho bản mới mở thư viện lần đầu; không được thì trở về bản cũ.</source>
        <translation>Let the new version open the library for the first time, or go back to the old one.</translation>
    </message>
    <message>
        <source>Cho các máy của cùng thư viện biết bạn đọc của nhau. Hỏi mã trên phiếu khôi phục. Máy đầu tiên gõ mã trên phiếu của máy ấy; các máy sau gõ đúng mã đó. Trung tâm chỉ chuyển hộ, không mở được.</source>
        <translation>Let the PCs of one library know each other&apos;s readers. Asks for the code on the recovery sheet. On the first PC type the code of its own sheet, on the others the same code. The hub only passes it on and cannot open it.</translation>
    </message>
    <message>
        <source>Chỉ những lần có gửi, có nhận, bị để riêng, hoặc không xong.</source>
        <translation>Only exchanges that sent, received, had something put aside, or failed.</translation>
    </message>
    <message>
        <source>Chỉ xem đã bật chưa.</source>
        <translation>Only show whether it has begun.</translation>
    </message>
    <message>
        <source>Chỉ đưa vào hàng chờ để cán bộ biên mục ở Koha duyệt.</source>
        <translation>Only stage the records, for a cataloguer there to decide.</translation>
    </message>
    <message>
        <source>Chỉ ở chỗ này; không nói thì ở mọi chỗ khác nhau.</source>
        <translation>Only in this unit; without it, in all that differ.</translation>
    </message>
    <message>
        <source>Chọn bên đúng cho cả nước. Đề xuất cho mô tả chuẩn cũng trả lời ở đây.</source>
        <translation>Choose which side is right, for the whole nation. Proposals for curated records are answered here too.</translation>
    </message>
    <message>
        <source>Chọn bên đúng ở một biểu ghi mà nguồn và quốc gia ghi khác nhau.</source>
        <translation>Say who is right where a source and the nation differ.</translation>
    </message>
    <message>
        <source>Chọn lại một chỗ khác nhau đã chọn nhầm.</source>
        <translation>Ask again about a difference that was settled wrongly.</translation>
    </message>
    <message>
        <source>Các Koha, chi nhánh và việc đã gửi.</source>
        <translation>The Kohas, their branches and what was sent.</translation>
    </message>
    <message>
        <source>Các nguồn, số biểu ghi và lần lấy gần nhất.</source>
        <translation>The sources, their records and the last run.</translation>
    </message>
    <message>
        <source>Các đợt nghỉ riêng của thư viện. Không có gì thêm thì chỉ xem.</source>
        <translation>The library&apos;s own closed days. Without options they are only shown.</translation>
    </message>
    <message>
        <source>Cách liên hệ người ấy.</source>
        <translation>How to reach that person.</translation>
    </message>
    <message>
        <source>Cách liên hệ.</source>
        <translation>How to reach the reader.</translation>
    </message>
    <message>
        <source>Cán bộ điều phối, người xem các trang của trung tâm.</source>
        <translation>Coordinators, who look at the pages of the hub.</translation>
    </message>
    <message>
        <source>Cả biểu ghi MARC 21.</source>
        <translation>The whole MARC 21 record too.</translation>
    </message>
    <message>
        <source>Cấp mã ghi danh dùng một lần cho thêm một máy, hoặc thay một máy.</source>
        <translation>Issue a one-time code to enrol another PC.</translation>
    </message>
    <message>
        <source>Cấp thẻ cho một bạn đọc.</source>
        <translation>Give a reader a card.</translation>
    </message>
    <message>
        <source>Cập nhật chương trình từ tệp .tvxupdate hoặc từ trung tâm.</source>
        <translation>Update the program from a .tvxupdate file or from the hub.</translation>
    </message>
    <message>
        <source>Cổng.</source>
        <translation>Port.</translation>
    </message>
    <message>
        <source>Cộng lại cả sổ.</source>
        <translation>Add up the whole ledger again.</translation>
    </message>
    <message>
        <source>Danh mục của thư viện khác: xem, tìm.</source>
        <translation>Other libraries&apos; catalogues: list, search.</translation>
    </message>
    <message>
        <source>Dòng cuối là một đối tượng JSON.</source>
        <translation>The last line is one JSON object.</translation>
    </message>
    <message>
        <source>Dải số sách, ví dụ TV:1-5000; VN:1-200.</source>
        <translation>Ranges of copy numbers, such as TV:1-5000; VN:1-200.</translation>
    </message>
    <message>
        <source>Dải số thẻ, ví dụ BD:1-2000.</source>
        <translation>Ranges of card numbers, such as BD:1-2000.</translation>
    </message>
    <message>
        <source>Dừng sau chừng này KB.</source>
        <translation>Stop after so many KB.</translation>
    </message>
    <message>
        <source>GIÂY</source>
        <translation>SECONDS</translation>
    </message>
    <message>
        <source>Ghi AMOUNT đồng mà thẻ CARD phải trả.</source>
        <translation>Note AMOUNT dong that card CARD owes.</translation>
    </message>
    <message>
        <source>Ghi bảng XLSX trống để gõ danh sách bạn đọc vào.</source>
        <translation>Write an empty XLSX table to type a list of readers into.</translation>
    </message>
    <message>
        <source>Ghi chú.</source>
        <translation>Note.</translation>
    </message>
    <message>
        <source>Ghi danh sách gọi theo thôn ra tệp PDF.</source>
        <translation>Write a list for calling, by village, as PDF.</translation>
    </message>
    <message>
        <source>Ghi là đã làm xong, từ chối, hoặc bạn đọc thôi yêu cầu.</source>
        <translation>Note that it is done, refused, or no longer asked.</translation>
    </message>
    <message>
        <source>Ghi là đã trả lời bạn đọc.</source>
        <translation>Note that the reader was answered.</translation>
    </message>
    <message>
        <source>Ghi lượt mượn, trả mới thành tệp .koc. Mỗi tệp chỉ nộp cho Koha một lần.</source>
        <translation>Write new loans and returns to a .koc file. Hand each file to Koha only once.</translation>
    </message>
    <message>
        <source>Ghi lại tệp số này.</source>
        <translation>Write the file of this number again.</translation>
    </message>
    <message>
        <source>Ghi mượn cho thẻ CARD.</source>
        <translation>Lend to card CARD.</translation>
    </message>
    <message>
        <source>Ghi mọi thay đổi đang chờ vào một tệp, hoặc vào thư mục của USB.</source>
        <translation>Write all changes that wait into a file or a stick.</translation>
    </message>
    <message>
        <source>Ghi một yêu cầu mới nhận.</source>
        <translation>Note a request just received.</translation>
    </message>
    <message>
        <source>Ghi phiếu khôi phục ra tệp PDF này để in.</source>
        <translation>Write the recovery sheet to this PDF file, to be printed.</translation>
    </message>
    <message>
        <source>Ghi ra tệp JSON để giao cho họ.</source>
        <translation>Write it as a JSON file to hand over.</translation>
    </message>
    <message>
        <source>Ghi thay đổi của mọi thư viện vào một USB.</source>
        <translation>Write the changes of all libraries to one stick.</translation>
    </message>
    <message>
        <source>Ghi thêm tệp PDF này.</source>
        <translation>Write this PDF file too.</translation>
    </message>
    <message>
        <source>Ghi thư nhắc ra tệp PDF, và nhớ là đã gửi.</source>
        <translation>Write letters as PDF, and note them as sent.</translation>
    </message>
    <message>
        <source>Ghi tệp cho người giúp: không có tên ai, không có khóa.</source>
        <translation>Write a file for who helps: no names and no keys are in it.</translation>
    </message>
    <message>
        <source>Ghi vào thư mục tệp trả lời cho mọi máy đã gửi bằng USB.</source>
        <translation>Write into a folder the answers to all PCs that came by stick.</translation>
    </message>
    <message>
        <source>Ghi đảo dòng NUMBER đã ghi nhầm.</source>
        <translation>Reverse line NUMBER, written by mistake.</translation>
    </message>
    <message>
        <source>Gia hạn một lần, không quá 15 ngày.</source>
        <translation>Extend it once, by 15 days at most.</translation>
    </message>
    <message>
        <source>Gia hạn sách đang mượn.</source>
        <translation>Renew books on loan.</translation>
    </message>
    <message>
        <source>Gia hạn thẻ.</source>
        <translation>Renew a card.</translation>
    </message>
    <message>
        <source>Giao một thư viện cho một tỉnh.</source>
        <translation>Assign a library to a province.</translation>
    </message>
    <message>
        <source>Giao việc khác cho NAME.</source>
        <translation>Give NAME another role.</translation>
    </message>
    <message>
        <source>Giá, kệ.</source>
        <translation>Shelf.</translation>
    </message>
    <message>
        <source>Giá, đồng.</source>
        <translation>Price, in dong.</translation>
    </message>
    <message>
        <source>Giấy tờ để ký: phiếu đồng ý, thông tin đang lưu.</source>
        <translation>Papers to sign: consent, what is kept.</translation>
    </message>
    <message>
        <source>Giữ bên nào.</source>
        <translation>Which side to keep.</translation>
    </message>
    <message>
        <source>Gộp biểu ghi OTHER vào KEEP; bản sách và lượt mượn đi theo.</source>
        <translation>Merge record OTHER into KEEP; copies and loans follow.</translation>
    </message>
    <message>
        <source>Gộp bạn đọc có thẻ OTHER vào KEEP. Thẻ OTHER ngừng dùng.</source>
        <translation>Merge the reader of card OTHER into KEEP. Card OTHER is stopped.</translation>
    </message>
    <message>
        <source>Gửi ngay bản sao mới nhất.</source>
        <translation>Send the newest copy now.</translation>
    </message>
    <message>
        <source>Gửi nội quy trong một tệp JSON. Phần nào có trong tệp thì thư viện phải theo.</source>
        <translation>Send the rules in a JSON file. What the file tells binds the library.</translation>
    </message>
    <message>
        <source>Gửi sách mới và bản sách của các chi nhánh. Sách Koha đã có thì nối, không tạo thêm.</source>
        <translation>Send new titles and copies of the branches. What Koha has is linked, not made again.</translation>
    </message>
    <message>
        <source>Gửi thay đổi lên trung tâm và nhận mô tả sách về.</source>
        <translation>Send changes to the hub and receive descriptions.</translation>
    </message>
    <message>
        <source>Gửi từng lượt mượn, trả mới qua mạng, theo đúng thứ tự.</source>
        <translation>Send new loans and returns one by one, in order.</translation>
    </message>
    <message>
        <source>Hoàn tác cả một danh sách bạn đọc. Không có NUMBER thì là danh sách mới nhất.</source>
        <translation>Undo a whole list of readers. Without NUMBER it is the newest list.</translation>
    </message>
    <message>
        <source>Hoàn tác cả một đợt nhập. Không có NUMBER thì là đợt gần nhất.</source>
        <translation>Undo a whole import. Without NUMBER it is the latest one.</translation>
    </message>
    <message>
        <source>Hoàn tác lần sửa hàng loạt số NUMBER.</source>
        <translation>Undo the change of many records with NUMBER.</translation>
    </message>
    <message>
        <source>Hoàn tác việc gần nhất ở quầy hôm nay.</source>
        <translation>Undo today&apos;s latest deed at the desk.</translation>
    </message>
    <message>
        <source>Hạn mới.</source>
        <translation>The new day.</translation>
    </message>
    <message>
        <source>Hạn thẻ mới; bỏ trống thì thêm một năm.</source>
        <translation>Last day of the card; one more year if not given.</translation>
    </message>
    <message>
        <source>Hạn trả, dạng 2026-12-31.</source>
        <translation>Due day, as 2026-12-31.</translation>
    </message>
    <message>
        <source>Họ tên, hiện trên trang.</source>
        <translation>The full name, shown on the pages.</translation>
    </message>
    <message>
        <source>Họ và tên.</source>
        <translation>Full name.</translation>
    </message>
    <message>
        <source>Hủy một lượt đặt giữ.</source>
        <translation>Cancel a hold.</translation>
    </message>
    <message>
        <source>Hứa bản BARCODE cho thư viện khác.</source>
        <translation>Promise copy BARCODE to another library.</translation>
    </message>
    <message>
        <source>Hứa một bản sách của thư viện này cho thư viện khác.</source>
        <translation>Promise a library&apos;s copy to another library.</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>ISBN.</source>
        <translation>ISBN.</translation>
    </message>
    <message>
        <source>In cả mặt sau.</source>
        <translation>Print the backs too.</translation>
    </message>
    <message>
        <source>In danh sách ra PDF.</source>
        <translation>Print the list as a PDF.</translation>
    </message>
    <message>
        <source>In danh sách đã chuyển ra PDF.</source>
        <translation>Print the list of what was carried as PDF.</translation>
    </message>
    <message>
        <source>In nhãn gáy và mã vạch cho sách. Theo mã, hoặc cả một dãy với --range.</source>
        <translation>Print spine labels and barcodes. By barcode, or a range with --range.</translation>
    </message>
    <message>
        <source>In thẻ bạn đọc. Theo số thẻ, hoặc cả một dãy với --range.</source>
        <translation>Print readers&apos; cards. By number, or a range with --range.</translation>
    </message>
    <message>
        <source>Khi đã có sách ấy: bỏ qua, gộp hay thêm.</source>
        <translation>When the book is there: skip, merge or add.</translation>
    </message>
    <message>
        <source>Kho.</source>
        <translation>Store.</translation>
    </message>
    <message>
        <source>Khóa thẻ đến hết một ngày.</source>
        <translation>Suspend a card until the end of a day.</translation>
    </message>
    <message>
        <source>Khôi phục thư viện từ một bản sao lưu.</source>
        <translation>Restore the library from a backup.</translation>
    </message>
    <message>
        <source>Không cho đăng nhập nữa, và kết thúc mọi phiên đang mở.</source>
        <translation>Let them sign in no more, and end every open session.</translation>
    </message>
    <message>
        <source>Không hỏi trung tâm.</source>
        <translation>Do not ask the hub.</translation>
    </message>
    <message>
        <source>Khổ giấy.</source>
        <translation>Paper size.</translation>
    </message>
    <message>
        <source>Kiểm tra một bản sao lưu.</source>
        <translation>Check a backup.</translation>
    </message>
    <message>
        <source>Kiểm tra thư viện: tệp, số đếm, sổ thay đổi.</source>
        <translation>Check the library: file, counts, journal.</translation>
    </message>
    <message>
        <source>Koha của tỉnh: gửi sách và lượt mượn sang đó.</source>
        <translation>A province&apos;s Koha: send it books and loans.</translation>
    </message>
    <message>
        <source>Koha ghi ngay, không đưa vào hàng chờ.</source>
        <translation>Koha applies it at once instead of queueing it.</translation>
    </message>
    <message>
        <source>Ký hiệu xếp giá.</source>
        <translation>Call number.</translation>
    </message>
    <message>
        <source>Kết quả.</source>
        <translation>What came of it.</translation>
    </message>
    <message>
        <source>Kể cả người mới được nhắc gần đây.</source>
        <translation>Also those reminded lately.</translation>
    </message>
    <message>
        <source>LIBRARY</source>
        <translation>LIBRARY</translation>
    </message>
    <message>
        <source>Liệt kê các bản sao lưu, mới nhất trước.</source>
        <translation>List the backups, newest first.</translation>
    </message>
    <message>
        <source>Liệt kê các thư viện máy này lo, còn chờ gửi bao nhiêu.</source>
        <translation>List the libraries of this PC, and how much waits in each.</translation>
    </message>
    <message>
        <source>Liệt kê những bạn đọc có vẻ là một người.</source>
        <translation>List readers who seem to be one person.</translation>
    </message>
    <message>
        <source>Liệt kê những chỗ khác nhau.</source>
        <translation>List the differences.</translation>
    </message>
    <message>
        <source>Liệt kê những việc chưa ai xem.</source>
        <translation>List what nobody has read.</translation>
    </message>
    <message>
        <source>Liệt kê tệp trao đổi trên USB, của mọi thư viện.</source>
        <translation>List the exchange files on a stick, of all libraries.</translation>
    </message>
    <message>
        <source>Là một cuốn, hay là hai cuốn khác nhau.</source>
        <translation>One book, or two different ones.</translation>
    </message>
    <message>
        <source>Làm khóa của tỉnh, một lần cho mọi tệp. Có THUVIENXA_PASSPHRASE thì khóa được niêm.</source>
        <translation>Make the province&apos;s key, once for all files. With THUVIENXA_PASSPHRASE it is sealed.</translation>
    </message>
    <message>
        <source>Làm mục lục mới từ những gì đang có.</source>
        <translation>Make a new catalogue of what is there.</translation>
    </message>
    <message>
        <source>Làm mục lục mới và ghi ra một tệp, để mang bằng USB.</source>
        <translation>Write a new catalogue to a file for a stick.</translation>
    </message>
    <message>
        <source>Làm phiếu khôi phục mới; phiếu trước không dùng được nữa.</source>
        <translation>Make a new recovery sheet; the old one no longer works.</translation>
    </message>
    <message>
        <source>Làm tệp OUT cho một thư viện. Có --list: một thư mục OUT cho mọi dòng của bảng.</source>
        <translation>Make the file OUT for one library. With --list: a folder OUT with a file for each row.</translation>
    </message>
    <message>
        <source>Lý do xuất khỏi kho.</source>
        <translation>Why it is withdrawn.</translation>
    </message>
    <message>
        <source>Lý do.</source>
        <translation>Reason.</translation>
    </message>
    <message>
        <source>Lưu danh sách với kết quả từng dòng vào tệp CSV, XLSX này.</source>
        <translation>Save the list with what became of each row in this CSV or XLSX file.</translation>
    </message>
    <message>
        <source>Lưu phép tìm này với một tên.</source>
        <translation>Save this search under a name.</translation>
    </message>
    <message>
        <source>Lưu ảnh mọi màn hình vào thư mục này thay vì mở cửa sổ.</source>
        <translation>Save pictures of all screens here instead of opening the window.</translation>
    </message>
    <message>
        <source>Lấy biểu ghi theo ISBN từ nơi khác về, nếu thư viện chưa có.</source>
        <translation>Copy a record by ISBN from elsewhere, if not yet here.</translation>
    </message>
    <message>
        <source>Lấy biểu ghi từ hệ thống khác: Koha, VuFind, tệp MARC.</source>
        <translation>Take records from other systems: Koha, VuFind, MARC files.</translation>
    </message>
    <message>
        <source>Lấy bản mới từ trung tâm. Đứt mạng thì lần sau lấy tiếp.</source>
        <translation>Fetch a new version from the hub. A line that breaks off goes on.</translation>
    </message>
    <message>
        <source>Lấy lại khóa bằng phiếu khôi phục. Mã lấy từ THUVIENXA_RECOVERY, hoặc được hỏi.</source>
        <translation>Bring the key back by the recovery sheet. The code is taken from THUVIENXA_RECOVERY, or asked for.</translation>
    </message>
    <message>
        <source>Lấy phần mới của một nguồn, hoặc của mọi nguồn. Bị ngắt thì lần sau đi tiếp.</source>
        <translation>Take what is new from one source, or from all. What was broken off goes on next time.</translation>
    </message>
    <message>
        <source>Lập một thư viện mới.</source>
        <translation>Make a new library.</translation>
    </message>
    <message>
        <source>Lập thư viện theo tệp và ghi danh máy. Không có FILE: tệp nằm cạnh chương trình.</source>
        <translation>Make the library that the file describes, and enrol this PC. Without FILE: the one beside the program.</translation>
    </message>
    <message>
        <source>Lập thư viện tập cạnh thư viện thật. Nó không bao giờ gửi đi đâu.</source>
        <translation>Make a library to play with, beside the real one. It is never sent anywhere.</translation>
    </message>
    <message>
        <source>Lập tài khoản NAME. Mã PIN lấy từ THUVIENXA_NEW_PIN, hoặc được hỏi.</source>
        <translation>Make the account NAME. Its PIN is THUVIENXA_NEW_PIN, or asked for.</translation>
    </message>
    <message>
        <source>Lời nhắn kèm theo.</source>
        <translation>A note to go with it.</translation>
    </message>
    <message>
        <source>Miễn AMOUNT đồng cho thẻ CARD.</source>
        <translation>Waive AMOUNT dong for card CARD.</translation>
    </message>
    <message>
        <source>Máy và thư viện có khỏe không, khôi phục từ đâu.</source>
        <translation>How the PC and the library are, and what would restore it.</translation>
    </message>
    <message>
        <source>Mã của thư viện, ví dụ 00001.</source>
        <translation>Code of the library, such as 00001.</translation>
    </message>
    <message>
        <source>Mã ghi danh dùng một lần.</source>
        <translation>Enrolment code, good for one use.</translation>
    </message>
    <message>
        <source>Mã ghi danh trong tệp dùng được bao nhiêu ngày.</source>
        <translation>For how many days the enrolment codes in the files are good.</translation>
    </message>
    <message>
        <source>Mã hóa thư viện. Câu mật khẩu lấy từ THUVIENXA_PASSPHRASE khi máy không có kho khóa.</source>
        <translation>Encrypt the library. On a PC without a keyring the passphrase is taken from THUVIENXA_PASSPHRASE.</translation>
    </message>
    <message>
        <source>Mã ngôn ngữ MARC, ví dụ vie.</source>
        <translation>MARC code of a language, such as vie.</translation>
    </message>
    <message>
        <source>Mã quy tắc so trùng của Koha, khi đưa vào hàng chờ.</source>
        <translation>Koha&apos;s matching rule, when staging.</translation>
    </message>
    <message>
        <source>Mã vạch hay mã vuông.</source>
        <translation>Bars or a square code.</translation>
    </message>
    <message>
        <source>Mã vạch mới.</source>
        <translation>New barcode.</translation>
    </message>
    <message>
        <source>Mã vạch; bỏ trống thì dùng số đăng ký cá biệt.</source>
        <translation>Barcode; the accession number if not given.</translation>
    </message>
    <message>
        <source>Mạng có tính tiền theo dung lượng không: theo máy báo, có, không.</source>
        <translation>Whether the line is paid for by the byte: as the computer says, yes, no.</translation>
    </message>
    <message>
        <source>Mạng đang dùng tính tiền theo dung lượng.</source>
        <translation>The line in use is paid for by the byte.</translation>
    </message>
    <message>
        <source>Mẫu phiếu số; bỏ trống là mẫu hiện nay.</source>
        <translation>Number of the form; today&apos;s if not given.</translation>
    </message>
    <message>
        <source>Mật khẩu ở Koha. Nên đặt trong THUVIENXA_KOHA_PASSWORD.</source>
        <translation>The password in Koha. Better put in THUVIENXA_KOHA_PASSWORD.</translation>
    </message>
    <message>
        <source>Mọi phiên bản nội quy, mới nhất trước.</source>
        <translation>All versions of the rules, newest first.</translation>
    </message>
    <message>
        <source>Mọi điều thư viện đang lưu về thẻ CARD, để giao cho bạn đọc.</source>
        <translation>All that is kept of card CARD, to hand over.</translation>
    </message>
    <message>
        <source>Mỗi tháng được dùng chừng này MB mạng tính tiền để nhận mục lục quốc gia.</source>
        <translation>So many MB a month may be used of a line that is paid for to receive the national catalogue.</translation>
    </message>
    <message>
        <source>Mỗi thẻ một trang, khổ thẻ.</source>
        <translation>One card a page, of the size of a card.</translation>
    </message>
    <message>
        <source>Một thư viện: máy, các lần gửi, thay đổi bị để riêng.</source>
        <translation>One library: its PCs, what was sent, changes put aside.</translation>
    </message>
    <message>
        <source>Mở khóa thẻ trước hạn.</source>
        <translation>End the suspension of a card.</translation>
    </message>
    <message>
        <source>Mở lại tài khoản NAME.</source>
        <translation>Open the account NAME again.</translation>
    </message>
    <message>
        <source>Mở thư viện mẫu với sách thật. Đã có một ngày ở quầy và một lần đồng bộ.</source>
        <translation>Open a library with real books. It has had a day at the desk and a sync.</translation>
    </message>
    <message>
        <source>Mục lục đã có sách này: báo lại, dùng mô tả có sẵn, hay vẫn thêm.</source>
        <translation>The catalogue has this book: say so, use the description that is there, or add it all the same.</translation>
    </message>
    <message>
        <source>Nguồn cung cấp, hoặc lý do xuất.</source>
        <translation>Supplier, or reason of withdrawal.</translation>
    </message>
    <message>
        <source>Nguồn.</source>
        <translation>Source.</translation>
    </message>
    <message>
        <source>Ngày cuối còn khóa.</source>
        <translation>Last day of the suspension.</translation>
    </message>
    <message>
        <source>Ngày cuối của đợt nghỉ.</source>
        <translation>Last closed day.</translation>
    </message>
    <message>
        <source>Ngày hết hạn thẻ.</source>
        <translation>Last day of the card.</translation>
    </message>
    <message>
        <source>Ngày ký; bỏ trống là hôm nay.</source>
        <translation>Day of signing; today if not given.</translation>
    </message>
    <message>
        <source>Ngày nhận; bỏ trống là hôm nay.</source>
        <translation>Day received; today if not given.</translation>
    </message>
    <message>
        <source>Ngày sách về thùng trả.</source>
        <translation>Day the books came into the return box.</translation>
    </message>
    <message>
        <source>Ngày vào sổ.</source>
        <translation>Day of entry.</translation>
    </message>
    <message>
        <source>Ngày vào sổ; bỏ trống là hôm nay.</source>
        <translation>Day of entry; today if not given.</translation>
    </message>
    <message>
        <source>Ngày đầu của đợt nghỉ.</source>
        <translation>First closed day.</translation>
    </message>
    <message>
        <source>Người ghi.</source>
        <translation>Who wrote it down.</translation>
    </message>
    <message>
        <source>Người giám hộ, hoặc người chịu trách nhiệm thẻ tập thể.</source>
        <translation>Guardian, or who answers for a group&apos;s card.</translation>
    </message>
    <message>
        <source>Nhan đề.</source>
        <translation>Title.</translation>
    </message>
    <message>
        <source>Nhiều nhất bao nhiêu.</source>
        <translation>How many at most.</translation>
    </message>
    <message>
        <source>Nhiều nhất chừng này lần.</source>
        <translation>At most so many exchanges.</translation>
    </message>
    <message>
        <source>Nhiều thư viện trên một máy, làm một lượt cho tất cả.</source>
        <translation>Several libraries on one PC, done for all at once.</translation>
    </message>
    <message>
        <source>Nhà xuất bản.</source>
        <translation>Publisher.</translation>
    </message>
    <message>
        <source>Nhận AMOUNT đồng đặt cọc của thẻ CARD.</source>
        <translation>Take AMOUNT dong as deposit of card CARD.</translation>
    </message>
    <message>
        <source>Nhận cả mục lục quốc gia trong một lần.</source>
        <translation>Take the national catalogue in one go.</translation>
    </message>
    <message>
        <source>Nhận qua mạng. Đứt giữa chừng thì chạy lại, nhận tiếp từ chỗ dừng.</source>
        <translation>Take it over the line. If that breaks off, run it again: it goes on where it stopped.</translation>
    </message>
    <message>
        <source>Nhận trả sách.</source>
        <translation>Take books back.</translation>
    </message>
    <message>
        <source>Nhập biểu ghi từ một tệp. Đọc ISO 2709, MARCXML, MARC-in-JSON, CSV, XLSX.</source>
        <translation>Import records from a file. Reads ISO 2709, MARCXML, MARC-in-JSON, CSV, XLSX.</translation>
    </message>
    <message>
        <source>Nhập danh sách bạn đọc từ tệp CSV hoặc XLSX.</source>
        <translation>Import a list of readers from CSV or XLSX.</translation>
    </message>
    <message>
        <source>Nhật ký trao đổi: đã gửi gì, nhận gì, gì để riêng vì sao.</source>
        <translation>The exchange: what was sent, received, put aside.</translation>
    </message>
    <message>
        <source>Nhật ký: ai đã làm gì.</source>
        <translation>The log: who did what.</translation>
    </message>
    <message>
        <source>Nhớ là đã gọi cho một bạn đọc.</source>
        <translation>Note that a reader was called.</translation>
    </message>
    <message>
        <source>Những ai làm việc ở đây.</source>
        <translation>Who works here.</translation>
    </message>
    <message>
        <source>Những biểu ghi có kết quả này.</source>
        <translation>The records with this outcome.</translation>
    </message>
    <message>
        <source>Những bản đang phát.</source>
        <translation>The versions that are handed on.</translation>
    </message>
    <message>
        <source>Những chỗ chưa ai chọn, cũ nhất đứng trước.</source>
        <translation>What nobody has settled yet, oldest first.</translation>
    </message>
    <message>
        <source>Những chỗ thư viện mình và quốc gia ghi khác nhau.</source>
        <translation>Where this library and the nation differ.</translation>
    </message>
    <message>
        <source>Những cặp cần người xem, giống nhất đứng trước.</source>
        <translation>Pairs for a person to look at, the most alike first.</translation>
    </message>
    <message>
        <source>Những lần đã gộp, mới nhất đứng trước.</source>
        <translation>What has been joined, the latest first.</translation>
    </message>
    <message>
        <source>Những mô tả có thể là của một cuốn sách.</source>
        <translation>Descriptions that may be of one book.</translation>
    </message>
    <message>
        <source>Những việc đã tự xử lý mà thư viện nên biết.</source>
        <translation>What was decided by a rule and the library should know.</translation>
    </message>
    <message>
        <source>Nói hai mô tả là của một cuốn hay không. Gộp nhầm thì nói lại.</source>
        <translation>Say whether two descriptions are of one book. After a mistake, say it again.</translation>
    </message>
    <message>
        <source>Nói thay cho quốc gia: mô tả đầy đủ là chuẩn.</source>
        <translation>It speaks for the nation: full descriptions are curated.</translation>
    </message>
    <message>
        <source>Năm sinh.</source>
        <translation>Year of birth.</translation>
    </message>
    <message>
        <source>Năm xuất bản.</source>
        <translation>Year of publication.</translation>
    </message>
    <message>
        <source>Năm; bỏ trống là năm nay.</source>
        <translation>Year; this one if not given.</translation>
    </message>
    <message>
        <source>Nội dung cần thay, hoặc cần xóa.</source>
        <translation>What to replace, or to remove.</translation>
    </message>
    <message>
        <source>Nội dung mới.</source>
        <translation>The new content.</translation>
    </message>
    <message>
        <source>Nội quy mà tỉnh gửi cho các thư viện.</source>
        <translation>The rules that the province sends to its libraries.</translation>
    </message>
    <message>
        <source>Nội quy đang dùng, hoặc một PART của nó.</source>
        <translation>The rules in force, or one PART of them.</translation>
    </message>
    <message>
        <source>Nội quy: xem, đổi, ngày nghỉ, các lần vượt nội quy.</source>
        <translation>Rules: show, change, closed days, overrides.</translation>
    </message>
    <message>
        <source>Phiếu ghi những cuốn thẻ CARD đang mượn.</source>
        <translation>A slip of what card CARD has on loan.</translation>
    </message>
    <message>
        <source>Phiếu kẹp vào cuốn BARCODE đang để riêng cho bạn đọc.</source>
        <translation>A slip for copy BARCODE kept for a reader.</translation>
    </message>
    <message>
        <source>Phiếu nhỏ: phiếu mượn, phiếu sách để riêng.</source>
        <translation>Slips: loans, books on the hold shelf.</translation>
    </message>
    <message>
        <source>Phiếu đồng ý cho thẻ CARD, chưa đánh dấu ô nào.</source>
        <translation>A consent form for card CARD, nothing ticked.</translation>
    </message>
    <message>
        <source>Phát bản trong tệp .tvxupdate cho các máy cùng loại.</source>
        <translation>Hand on the version in a .tvxupdate file to its computers.</translation>
    </message>
    <message>
        <source>Phần nhập hay phần xuất.</source>
        <translation>Additions or withdrawals.</translation>
    </message>
    <message>
        <source>Quên ai đã mượn những cuốn trả từ lâu. Theo nội quy; chương trình cũng tự làm.</source>
        <translation>Forget who borrowed books returned long ago. By the rules; it is also done by itself.</translation>
    </message>
    <message>
        <source>REASON</source>
        <translation>REASON</translation>
    </message>
    <message>
        <source>Sao lưu vào một tệp.</source>
        <translation>Back up into a file.</translation>
    </message>
    <message>
        <source>Sao lưu vào tệp, hoặc vào nơi thường lệ.</source>
        <translation>Back up into a file, or into the usual places.</translation>
    </message>
    <message>
        <source>Sao lưu, thử trên bản chép; từ lần mở sau là bản mới.</source>
        <translation>Back up, try on a copy; the next start is the new version.</translation>
    </message>
    <message>
        <source>So hai phiên bản OLDER và NEWER của một biểu ghi.</source>
        <translation>Compare versions OLDER and NEWER of a record.</translation>
    </message>
    <message>
        <source>Sách của thư viện mang mã này; họ sẽ được báo.</source>
        <translation>The books belong to the library of this code; it will be told.</translation>
    </message>
    <message>
        <source>Sách quá hạn theo thôn; thư nhắc, danh sách gọi, tin nhắn.</source>
        <translation>Overdue books by village; letters, calls, messages.</translation>
    </message>
    <message>
        <source>Số bản theo loại, như book=12.</source>
        <translation>Copies of a kind, such as book=12.</translation>
    </message>
    <message>
        <source>Số chứng từ, biên bản.</source>
        <translation>Number of the document.</translation>
    </message>
    <message>
        <source>Số cuối của dải.</source>
        <translation>Last number of the range.</translation>
    </message>
    <message>
        <source>Số in trên sách, khi số cũ đã có cuốn khác mang.</source>
        <translation>Number printed in it, when another copy has that number.</translation>
    </message>
    <message>
        <source>Số phân loại bắt đầu như thế này.</source>
        <translation>The class begins like this.</translation>
    </message>
    <message>
        <source>Số phân loại.</source>
        <translation>Class number.</translation>
    </message>
    <message>
        <source>Số thẻ mới; bỏ trống thì lấy số tiếp theo.</source>
        <translation>New card number; the next one if not given.</translation>
    </message>
    <message>
        <source>Số thẻ; bỏ trống thì lấy số tiếp theo.</source>
        <translation>Card number; the next one if not given.</translation>
    </message>
    <message>
        <source>Số tên sách.</source>
        <translation>Number of titles.</translation>
    </message>
    <message>
        <source>Số vào sổ mới.</source>
        <translation>New entry number.</translation>
    </message>
    <message>
        <source>Số vào sổ tổng quát.</source>
        <translation>Entry in the summary register.</translation>
    </message>
    <message>
        <source>Số vào sổ; bỏ trống thì lấy số kế tiếp.</source>
        <translation>Entry number; the next one if not given.</translation>
    </message>
    <message>
        <source>Số đăng ký cá biệt sách đã mang từ trước.</source>
        <translation>Accession number it already has.</translation>
    </message>
    <message>
        <source>Số đầu của dải cấp cho thư viện.</source>
        <translation>First number of the range given.</translation>
    </message>
    <message>
        <source>Số đếm của hôm nay.</source>
        <translation>Today&apos;s counts.</translation>
    </message>
    <message>
        <source>Số ở phần xuất của sổ tổng quát.</source>
        <translation>Entry in the register&apos;s withdrawals.</translation>
    </message>
    <message>
        <source>Sổ thu: các khoản phải trả, đã thu, đã miễn.</source>
        <translation>The ledger: what was owed, paid and waived.</translation>
    </message>
    <message>
        <source>Sổ yêu cầu của bạn đọc về thông tin của mình. Có hạn theo luật.</source>
        <translation>What readers ask about their own data. With the days the law gives.</translation>
    </message>
    <message>
        <source>Sổ đăng ký tổng quát: thêm, xem, sửa dòng.</source>
        <translation>The summary register: add, list and edit lines.</translation>
    </message>
    <message>
        <source>Sửa biểu ghi này.</source>
        <translation>Change this record.</translation>
    </message>
    <message>
        <source>Sửa các biểu ghi tìm được.</source>
        <translation>Change the records found.</translation>
    </message>
    <message>
        <source>Sửa dòng mang số NUMBER.</source>
        <translation>Edit the line with NUMBER.</translation>
    </message>
    <message>
        <source>Sửa một biểu ghi, ví dụ --set &apos;245$a=Truyện Kiều&apos;.</source>
        <translation>Edit a record, such as --set &apos;245$a=The Tale of Kieu&apos;.</translation>
    </message>
    <message>
        <source>Sửa một trường con ở nhiều biểu ghi. Ví dụ: replace &apos;260$b&apos; --find Nxb --value NXB.</source>
        <translation>Change a subfield in many records. Such as: replace &apos;260$b&apos; --find Nxb --value NXB.</translation>
    </message>
    <message>
        <source>Sửa điều đã ghi về một bạn đọc.</source>
        <translation>Change what is known of a reader.</translation>
    </message>
    <message>
        <source>Sửa điều đã ghi về một bản sách. Số đăng ký cá biệt thì không sửa được.</source>
        <translation>Change what is known of a copy. Its accession number stays.</translation>
    </message>
    <message>
        <source>TAG$MÃ</source>
        <translation>TAG$CODE</translation>
    </message>
    <message>
        <source>TAG$MÃ=GIÁ TRỊ</source>
        <translation>TAG$CODE=VALUE</translation>
    </message>
    <message>
        <source>Thay thẻ đã mất; thẻ cũ ngừng dùng.</source>
        <translation>Replace a lost card; the old one is stopped.</translation>
    </message>
    <message>
        <source>Thu AMOUNT đồng của thẻ CARD.</source>
        <translation>Take AMOUNT dong from card CARD.</translation>
    </message>
    <message>
        <source>Thu hồi máy này, mã mới là của máy thay nó.</source>
        <translation>Revoke this PC; the new code is for the one in its place.</translation>
    </message>
    <message>
        <source>Thu hồi một máy: từ nay trung tâm không nghe máy ấy nữa.</source>
        <translation>Revoke a PC: from now on the hub does not listen to it.</translation>
    </message>
    <message>
        <source>Thành tiền.</source>
        <translation>Total price.</translation>
    </message>
    <message>
        <source>Thêm cán bộ, hoặc cấp mã mới khi quên mật khẩu. Mã dùng một lần, trong bảy ngày.</source>
        <translation>Add a coordinator, or issue a new code for a forgotten password. The code is good once, for seven days.</translation>
    </message>
    <message>
        <source>Thêm mọi thư viện của một bảng vào trung tâm. Làm cho mỗi thư viện một tệp có mã ghi danh.</source>
        <translation>Add every library of a spreadsheet to the hub. Make a file with an enrolment code for each.</translation>
    </message>
    <message>
        <source>Thêm một Koha. Biểu ghi của nó lấy về bằng hub harvest run, cùng tên.</source>
        <translation>Add a Koha. Its records are taken by hub harvest run, under the same name.</translation>
    </message>
    <message>
        <source>Thêm một bản sách cho biểu ghi RECORD.</source>
        <translation>Add a copy of record RECORD.</translation>
    </message>
    <message>
        <source>Thêm một dòng.</source>
        <translation>Add a line.</translation>
    </message>
    <message>
        <source>Thêm một lượt đọc tại chỗ.</source>
        <translation>Count one more book read here.</translation>
    </message>
    <message>
        <source>Thêm một nguồn: địa chỉ OAI-PMH hoặc tên tệp. Đã có thì đổi địa chỉ.</source>
        <translation>Add a source: an OAI-PMH address or a file. If there is one of that name, change its address.</translation>
    </message>
    <message>
        <source>Thêm một người vào cửa.</source>
        <translation>Count one more visitor.</translation>
    </message>
    <message>
        <source>Thêm một thư viện. Cấp mã ghi danh dùng một lần cho một máy.</source>
        <translation>Add a library. Gives an enrolment code for one computer.</translation>
    </message>
    <message>
        <source>Thêm thư mục của thư viện vào danh sách.</source>
        <translation>Add the folder of a library to the list.</translation>
    </message>
    <message>
        <source>Thôi chép ra USB.</source>
        <translation>Copy to the USB stick no more.</translation>
    </message>
    <message>
        <source>Thôi mã hóa thư viện.</source>
        <translation>Encrypt the library no more.</translation>
    </message>
    <message>
        <source>Thôi nhắc những lần xóa đã quá 400 ngày. Trung tâm cũng làm việc này mỗi lần chạy.</source>
        <translation>Tell no more of removals older than 400 days. The hub does so at each start, too.</translation>
    </message>
    <message>
        <source>Thôi, các thư viện lại cùng sửa.</source>
        <translation>No longer: libraries edit it together again.</translation>
    </message>
    <message>
        <source>Thôi, không hứa nữa.</source>
        <translation>Take the promise back.</translation>
    </message>
    <message>
        <source>Thôn.</source>
        <translation>Village.</translation>
    </message>
    <message>
        <source>Thư Viện Xã. Không có lệnh nào: mở cửa sổ.</source>
        <translation>Thư Viện Xã. Without a command: open the window.</translation>
    </message>
    <message>
        <source>Thư mục của thư viện.</source>
        <translation>The library&apos;s folder.</translation>
    </message>
    <message>
        <source>Thư mục dữ liệu của trung tâm.</source>
        <translation>The hub&apos;s data folder.</translation>
    </message>
    <message>
        <source>Thư viện có mã hóa không, khóa giữ ở đâu.</source>
        <translation>Whether the library is encrypted, and where its key is kept.</translation>
    </message>
    <message>
        <source>Thư viện tham gia trao đổi.</source>
        <translation>Libraries that take part.</translation>
    </message>
    <message>
        <source>Thư điện tử của trung tâm. Có thì hệ thống khác lấy được biểu ghi qua OAI-PMH.</source>
        <translation>Email address of the hub. With it, other systems may harvest the records by OAI-PMH.</translation>
    </message>
    <message>
        <source>Tin nhắn cho một bạn đọc, và nhớ là đã nhắn.</source>
        <translation>A message for one reader, noted as sent.</translation>
    </message>
    <message>
        <source>Tiền tố số đăng ký cá biệt.</source>
        <translation>Prefix of the accession number.</translation>
    </message>
    <message>
        <source>Trang thứ mấy.</source>
        <translation>Which page.</translation>
    </message>
    <message>
        <source>Trao đổi bằng USB khi không có mạng.</source>
        <translation>Exchange by USB stick where there is no line.</translation>
    </message>
    <message>
        <source>Trao đổi bằng USB: đọc tệp thư viện gửi lên, ghi tệp trả lời.</source>
        <translation>Exchange by USB stick.</translation>
    </message>
    <message>
        <source>Trung tâm quốc gia: chạy máy chủ, thêm thư viện.</source>
        <translation>The national hub: serve it, add libraries.</translation>
    </message>
    <message>
        <source>Trả lại thẻ CARD AMOUNT đồng đặt cọc.</source>
        <translation>Give card CARD back AMOUNT dong of its deposit.</translation>
    </message>
    <message>
        <source>Trở về bản trước.</source>
        <translation>Go back to the version before.</translation>
    </message>
    <message>
        <source>Tài khoản làm việc này.</source>
        <translation>The account that does this.</translation>
    </message>
    <message>
        <source>Tài khoản trên máy dùng chung. Mã PIN lấy từ THUVIENXA_PIN, hoặc được hỏi.</source>
        <translation>Accounts on a shared computer. The PIN is THUVIENXA_PIN, or asked for.</translation>
    </message>
    <message>
        <source>Tài khoản ở Koha, lập riêng cho việc này.</source>
        <translation>An account in Koha, made for this alone.</translation>
    </message>
    <message>
        <source>Tác giả.</source>
        <translation>Author.</translation>
    </message>
    <message>
        <source>Tên của bộ nhớ PostgreSQL. Đổi tên khi khôi phục từ bản sao lưu.</source>
        <translation>Name of the PostgreSQL store. Rename it after restoring a backup.</translation>
    </message>
    <message>
        <source>Tên dạng MARCXML ở nơi đó, nếu phải nói rõ.</source>
        <translation>What they call MARCXML, if it has to be said.</translation>
    </message>
    <message>
        <source>Tên thư viện.</source>
        <translation>Name of the library.</translation>
    </message>
    <message>
        <source>Tên tỉnh, hiện ở màn hình.</source>
        <translation>Name of the province, shown on the screen.</translation>
    </message>
    <message>
        <source>Tìm bạn đọc theo tên hoặc số thẻ, xếp theo tên.</source>
        <translation>Find readers by name or card, in order of name.</translation>
    </message>
    <message>
        <source>Tìm lại như đã lưu.</source>
        <translation>Search again as saved.</translation>
    </message>
    <message>
        <source>Tìm sách; gõ không dấu cũng được.</source>
        <translation>Search for books, with or without accents.</translation>
    </message>
    <message>
        <source>Tìm theo ISBN hoặc chữ ở các nơi đang bật.</source>
        <translation>Search by ISBN or words where it is on.</translation>
    </message>
    <message>
        <source>Tìm theo tên hoặc mã, không cần dấu.</source>
        <translation>Find by name or code, accents not needed.</translation>
    </message>
    <message>
        <source>Tìm ở đâu.</source>
        <translation>Where to look.</translation>
    </message>
    <message>
        <source>Tệp JSON có nội quy và ngày nghỉ.</source>
        <translation>JSON file with rules of the house and holidays.</translation>
    </message>
    <message>
        <source>Tệp JSON thay cho VALUE.</source>
        <translation>A JSON file instead of VALUE.</translation>
    </message>
    <message>
        <source>Tệp PDF sẽ ghi.</source>
        <translation>The PDF file to write.</translation>
    </message>
    <message>
        <source>Tệp mục lục quốc gia, để cạnh các tệp làm ra.</source>
        <translation>A file with the national catalogue, put beside what is made.</translation>
    </message>
    <message>
        <source>Từ trung tâm, bằng phiếu khôi phục.</source>
        <translation>From the hub, by the recovery sheet.</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>Vì sao không nhận đề xuất, thư viện sẽ đọc.</source>
        <translation>Why a proposal is refused; the library will read it.</translation>
    </message>
    <message>
        <source>Xem ngay những mô tả mới. Trung tâm cũng tự làm việc này khi đang chạy.</source>
        <translation>Look at new descriptions now. The hub also does so by itself while it runs.</translation>
    </message>
    <message>
        <source>Vẫn gửi biểu ghi này, dù Koha cho là trùng.</source>
        <translation>Send this record though Koha takes it for a double.</translation>
    </message>
    <message>
        <source>Xem tệp còn nguyên không, dùng ở đây được không.</source>
        <translation>Whether the file is whole and fit to be used here.</translation>
    </message>
    <message>
        <source>Ở Koha đã thấy lượt này, hay chưa.</source>
        <translation>Whether the operation was found in Koha.</translation>
    </message>
    <message>
        <source>Tệp của tỉnh (.tvx) lập sẵn một thư viện.</source>
        <translation>The province&apos;s file (.tvx) that sets up a library.</translation>
    </message>
    <message>
        <source>Biểu ghi cần người xem: có thể trùng, bị từ chối.</source>
        <translation>Records to look at: perhaps doubles, or refused.</translation>
    </message>
    <message>
        <source>Ghi mô tả chuẩn của quốc gia. Thư viện sửa thì thành đề xuất.</source>
        <translation>Mark a record as curated by the nation. What libraries edit becomes a proposal.</translation>
    </message>
    <message>
        <source>Mã hóa thư viện trên ổ đĩa, và bỏ mã hóa.</source>
        <translation>Encrypt the library on the disk, or stop.</translation>
    </message>
    <message>
        <source>Mô tả một cuốn sách mới, nếu mục lục chưa có.</source>
        <translation>Describe a new book, unless the catalogue has it.</translation>
    </message>
    <message>
        <source>Mục lục quốc gia làm sẵn, nhận cả trong một lần.</source>
        <translation>The national catalogue made ready, taken in one go.</translation>
    </message>
    <message>
        <source>Tệp khóa của tỉnh.</source>
        <translation>The province&apos;s key file.</translation>
    </message>
    <message>
        <source>Tỉnh được giao. Không có thì thấy cả nước.</source>
        <translation>The province they look after. Without it they see the whole nation.</translation>
    </message>
    <message>
        <source>Từ ngày.</source>
        <translation>From this day.</translation>
    </message>
    <message>
        <source>Từ số này đến số kia của một dãy.</source>
        <translation>From one number to another.</translation>
    </message>
    <message>
        <source>Từng biểu ghi của một nguồn đã ra sao, mặc định là bị để riêng.</source>
        <translation>Show the records of a source; by default those put aside.</translation>
    </message>
    <message>
        <source>Tự đồng bộ khi có mạng, hay chỉ khi bấm.</source>
        <translation>Exchange by itself when there is a line, or only when asked.</translation>
    </message>
    <message>
        <source>Việc được giao.</source>
        <translation>Role.</translation>
    </message>
    <message>
        <source>Vào lại bằng phiếu khôi phục. Lấy từ THUVIENXA_RECOVERY và THUVIENXA_NEW_PIN.</source>
        <translation>Sign in again with the recovery sheet. From THUVIENXA_RECOVERY and THUVIENXA_NEW_PIN.</translation>
    </message>
    <message>
        <source>Vì sao.</source>
        <translation>Why.</translation>
    </message>
    <message>
        <source>Vẫn làm dù nội quy không cho, vì lý do này.</source>
        <translation>Do it against the rules, for this reason.</translation>
    </message>
    <message>
        <source>Vị trí đầu trên tờ.</source>
        <translation>First place on the sheet.</translation>
    </message>
    <message>
        <source>Vị trí.</source>
        <translation>Location.</translation>
    </message>
    <message>
        <source>Xem biên lai số NUMBER.</source>
        <translation>Show receipt NUMBER.</translation>
    </message>
    <message>
        <source>Xem các dòng.</source>
        <translation>List the lines.</translation>
    </message>
    <message>
        <source>Xem các dải số thẻ, hoặc nhận dải số mới cho PREFIX.</source>
        <translation>Show card ranges, or take a new one for PREFIX.</translation>
    </message>
    <message>
        <source>Xem các dải số đăng ký cá biệt. Có PREFIX thì nhận dải số mới.</source>
        <translation>Show ranges of accession numbers. With PREFIX take a new one.</translation>
    </message>
    <message>
        <source>Xem các phiên bản của một biểu ghi, mới nhất trước.</source>
        <translation>Show the versions of a record, newest first.</translation>
    </message>
    <message>
        <source>Xem mọi điều thư viện đang giữ về một bạn đọc.</source>
        <translation>Show all that the library keeps of a reader.</translation>
    </message>
    <message>
        <source>Xem một biểu ghi.</source>
        <translation>Show a record.</translation>
    </message>
    <message>
        <source>Xem một bạn đọc và sách đang mượn.</source>
        <translation>Show a reader and what is on loan.</translation>
    </message>
    <message>
        <source>Xem một bản sách.</source>
        <translation>Show a copy.</translation>
    </message>
    <message>
        <source>Xem ngoài bì một tệp: của ai, gửi ai, số mấy. Không mở bên trong.</source>
        <translation>Look at the outside of a file: from whom, to whom, which number. Nothing is opened.</translation>
    </message>
    <message>
        <source>Xem sổ yêu cầu, việc gấp trước.</source>
        <translation>List the requests, urgent ones first.</translation>
    </message>
    <message>
        <source>Xem tệp có dùng được ở đây không. Không có FILE: xem chương trình đang thế nào.</source>
        <translation>See whether the file can be used here. Without FILE: how the program stands.</translation>
    </message>
    <message>
        <source>Xem đầu một danh sách CSV, XLSX được hiểu ra sao.</source>
        <translation>Show how the start of a CSV or XLSX is understood.</translation>
    </message>
    <message>
        <source>Xem, ghi hoặc rút lại đồng ý của bạn đọc và người giám hộ.</source>
        <translation>Show, note or withdraw a reader&apos;s consent.</translation>
    </message>
    <message>
        <source>Xuất biểu ghi ra một tệp. Ghi ISO 2709, MARCXML, MARC-in-JSON, CSV, XLSX.</source>
        <translation>Export records to a file. Writes ISO 2709, MARCXML, MARC-in-JSON, CSV, XLSX.</translation>
    </message>
    <message>
        <source>Xuất bản từ năm.</source>
        <translation>Published from this year on.</translation>
    </message>
    <message>
        <source>Xuất bản đến năm.</source>
        <translation>Published up to this year.</translation>
    </message>
    <message>
        <source>Xuất một bản sách khỏi kho.</source>
        <translation>Withdraw a copy.</translation>
    </message>
    <message>
        <source>Xác nhận đồng hồ máy đang đúng. Khi nó từng chạy sai về phía trước.</source>
        <translation>Confirm that the clock is right. After it once ran ahead.</translation>
    </message>
    <message>
        <source>Xóa cho cả nước: biểu ghi này không nên có.</source>
        <translation>Remove it for the whole country: this record should not be.</translation>
    </message>
    <message>
        <source>Xóa hẳn một bạn đọc. Số đếm còn lại, số thẻ ngừng dùng. Không hoàn tác được.</source>
        <translation>Erase a reader for good. Counts stay, the card is stopped. It cannot be undone.</translation>
    </message>
    <message>
        <source>Xóa một biểu ghi không còn bản sách nào.</source>
        <translation>Delete a record that has no copies left.</translation>
    </message>
    <message>
        <source>Xếp theo.</source>
        <translation>Order by.</translation>
    </message>
    <message>
        <source>auto, utf-8, marc-8, tcvn3, vni, viscii hoặc cp1258.</source>
        <translation>auto, utf-8, marc-8, tcvn3, vni, viscii or cp1258.</translation>
    </message>
    <message>
        <source>auto, utf-8, tcvn3, vni, viscii hoặc cp1258.</source>
        <translation>auto, utf-8, tcvn3, vni, viscii or cp1258.</translation>
    </message>
    <message>
        <source>Ô đã đánh dấu trên phiếu.</source>
        <translation>A box ticked on the form.</translation>
    </message>
    <message>
        <source>Đi lại cả danh sách, không chỉ phần mới.</source>
        <translation>Go through the whole list, not only what is new.</translation>
    </message>
    <message>
        <source>Điểm: nhà văn hóa, bưu điện, trường …</source>
        <translation>Site: culture house, post office, school …</translation>
    </message>
    <message>
        <source>Đánh dấu một việc là đã xem.</source>
        <translation>Mark one as read.</translation>
    </message>
    <message>
        <source>Đóng tài khoản NAME.</source>
        <translation>Close the account NAME.</translation>
    </message>
    <message>
        <source>Đưa biểu ghi về phiên bản NUMBER.</source>
        <translation>Put a record back to version NUMBER.</translation>
    </message>
    <message>
        <source>Đưa lại biểu ghi đã xóa, hoặc tách biểu ghi đã gộp.</source>
        <translation>Bring back a deleted record, or part merged ones.</translation>
    </message>
    <message>
        <source>Đường mạng đến trung tâm: khi nào tự đồng bộ, tốn bao nhiêu.</source>
        <translation>The line to the hub: when it is used, and its cost.</translation>
    </message>
    <message>
        <source>Đặt bản mới cạnh bản đang chạy. Không có FILE: tệp nằm trên USB.</source>
        <translation>Put the new version beside this one. Without FILE: the file on a USB stick.</translation>
    </message>
    <message>
        <source>Đặt chi nhánh và thẻ ở Koha cho một thư viện.</source>
        <translation>Set a library&apos;s branch and card in Koha.</translation>
    </message>
    <message>
        <source>Đặt giữ một cuốn cho thẻ CARD.</source>
        <translation>Place a hold for card CARD.</translation>
    </message>
    <message>
        <source>Đặt giữ: thêm, xem, hủy, chuyển lượt quá hạn.</source>
        <translation>Holds: place, list, cancel, pass on.</translation>
    </message>
    <message>
        <source>Đặt mã PIN mới cho NAME. Lấy từ THUVIENXA_NEW_PIN, hoặc được hỏi.</source>
        <translation>Give NAME a new PIN. From THUVIENXA_NEW_PIN, or asked for.</translation>
    </message>
    <message>
        <source>Đếm bạn đọc vào cửa và sách đọc tại chỗ.</source>
        <translation>Count visitors and books read here.</translation>
    </message>
    <message>
        <source>Đến hết ngày.</source>
        <translation>Up to this day.</translation>
    </message>
    <message>
        <source>Đề nghị một thư viện đồng bộ.</source>
        <translation>Ask a library to sync.</translation>
    </message>
    <message>
        <source>Địa chỉ PostgreSQL, như postgresql+psycopg://trung_tam@may/du_lieu.</source>
        <translation>PostgreSQL address, such as postgresql+psycopg://hub@host/data.</translation>
    </message>
    <message>
        <source>Địa chỉ máy chủ.</source>
        <translation>The server&apos;s address.</translation>
    </message>
    <message>
        <source>Địa chỉ trung tâm, nếu máy này chưa ghi danh.</source>
        <translation>Address of the hub, if this PC is not enrolled.</translation>
    </message>
    <message>
        <source>Địa chỉ trung tâm.</source>
        <translation>The hub&apos;s address.</translation>
    </message>
    <message>
        <source>Định dạng; không nói thì theo đuôi của tên tệp.</source>
        <translation>Format; by the file&apos;s name if not given.</translation>
    </message>
    <message>
        <source>Đọc trả lời của trung tâm từ tệp, hoặc từ thư mục của USB.</source>
        <translation>Read the answers of the hub from a file or a stick.</translation>
    </message>
    <message>
        <source>Đọc trả lời trên các USB, tệp nào vào thư viện nấy.</source>
        <translation>Read the answers on these sticks, each into its own library.</translation>
    </message>
    <message>
        <source>Đọc tệp của các thư viện, từ tệp hoặc cả thư mục. Tệp hỏng không cản tệp khác.</source>
        <translation>Read the files of libraries, from files or whole folders. A bad file does not stop the others.</translation>
    </message>
    <message>
        <source>Đọc từ một tệp, ví dụ trên USB.</source>
        <translation>Read it from a file, on a stick for instance.</translation>
    </message>
    <message>
        <source>Đối tượng.</source>
        <translation>Category.</translation>
    </message>
    <message>
        <source>Đồng bộ từng thư viện qua mạng, lỗi thì làm tiếp thư viện sau.</source>
        <translation>Exchange for each library; one that fails stops no other.</translation>
    </message>
    <message>
        <source>Đồng ý cất đi những mô tả mà trung tâm không còn biết.</source>
        <translation>Agree that records go which the hub no longer knows.</translation>
    </message>
    <message>
        <source>Đổi một PART. VALUE là JSON như `rules show PART --json` đưa ra.</source>
        <translation>Change one PART. VALUE is JSON, as `rules show PART --json` tells it.</translation>
    </message>
    <message>
        <source>Đổi tình trạng một bản sách.</source>
        <translation>Change the status of a copy.</translation>
    </message>
    <message>
        <source>Ảnh biểu trưng của thư viện.</source>
        <translation>Picture of the library&apos;s emblem.</translation>
    </message>
</context>
<context>
    <name>Closing</name>
    <message numerus="yes">
        <source>Còn %n sách chưa lưu.</source>
        <translation>
            <numerusform>%n book is not saved.</numerusform>
            <numerusform>%n books are not saved.</numerusform>
        </translation>
    </message>
    <message>
        <source>Lưu rồi đóng</source>
        <translation>Save and close</translation>
    </message>
    <message>
        <source>Đóng, không lưu</source>
        <translation>Close without saving</translation>
    </message>
    <message>
        <source>Ở lại</source>
        <translation>Stay</translation>
    </message>
    <message>
        <source>Thư Viện Xã</source>
        <translation>Thư Viện Xã</translation>
    </message>
    <message>
        <source>Đang cập nhật chương trình</source>
        <translation>Updating the program</translation>
    </message>
    <message>
        <source>Máy sao lưu, rồi cho bản mới mở thử một bản chép của thư viện. Xong thì cửa sổ này tự đóng.</source>
        <translation>The PC makes a backup and lets the new version open a copy of the library. This window closes by itself.</translation>
    </message>
    <message>
        <source>Đang mã hóa thư viện</source>
        <translation>Encrypting the library</translation>
    </message>
    <message>
        <source>Đang thôi mã hóa thư viện</source>
        <translation>Ending the encryption</translation>
    </message>
    <message>
        <source>Đóng</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Đang sao lưu và kiểm tra bản sao. Đừng tắt máy.</source>
        <translation>Backing up and checking the copy. Do not turn the PC off.</translation>
    </message>
    <message>
        <source>Đang đổi tệp thư viện và soát lại. Đừng tắt máy.</source>
        <translation>Changing the library file and checking it. Do not turn the PC off.</translation>
    </message>
    <message>
        <source>Đang sao lưu bản mới. Sắp xong.</source>
        <translation>Backing up the new file. Nearly done.</translation>
    </message>
    <message>
        <source>Thư viện vẫn như trước</source>
        <translation>The library is as it was</translation>
    </message>
</context>
<context>
    <name>ClosuresCard</name>
    <message>
        <source>Hạn trả rơi vào ngày nghỉ thì chuyển sang ngày mở cửa kế tiếp.</source>
        <translation>What would be due on a closed day is due on the next open one.</translation>
    </message>
    <message>
        <source>Nghỉ trước Tết mấy ngày</source>
        <translation>Closed how many days before Tết</translation>
    </message>
    <message>
        <source>Nghỉ đến hết mồng mấy</source>
        <translation>Closed through which day of Tết</translation>
    </message>
    <message>
        <source>Nghỉ giỗ Tổ Hùng Vương (mồng 10 tháng Ba)</source>
        <translation>Closed on the Hùng Kings’ day (10th of the third lunar month)</translation>
    </message>
    <message>
        <source>T2</source>
        <translation>Mon</translation>
    </message>
    <message>
        <source>T3</source>
        <translation>Tue</translation>
    </message>
    <message>
        <source>T4</source>
        <translation>Wed</translation>
    </message>
    <message>
        <source>T5</source>
        <translation>Thu</translation>
    </message>
    <message>
        <source>T6</source>
        <translation>Fri</translation>
    </message>
    <message>
        <source>T7</source>
        <translation>Sat</translation>
    </message>
    <message>
        <source>CN</source>
        <translation>Sun</translation>
    </message>
    <message>
        <source>Nghỉ hằng tuần</source>
        <translation>Closed every week</translation>
    </message>
    <message>
        <source>Nghỉ hằng năm, ngày/tháng</source>
        <translation>Closed every year, day/month</translation>
    </message>
    <message>
        <source>Trước Tết, ngày</source>
        <translation>Days before Tết</translation>
    </message>
    <message>
        <source>Đến hết mồng</source>
        <translation>Through day</translation>
    </message>
    <message>
        <source>Đợt nghỉ riêng</source>
        <translation>Other closures</translation>
    </message>
    <message>
        <source>Từ ngày</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Đến ngày</source>
        <translation>To</translation>
    </message>
    <message>
        <source>31/12/2026</source>
        <translation>31/12/2026</translation>
    </message>
    <message>
        <source>Bỏ đợt nghỉ này</source>
        <translation>Remove this closure</translation>
    </message>
</context>
<context>
    <name>CodeEdit</name>
    <message>
        <source>Nhóm {n}</source>
        <translation>Group {n}</translation>
    </message>
</context>
<context>
    <name>ColumnsCard</name>
    <message>
        <source>Xem trước khi nhập</source>
        <translation>See what will happen</translation>
    </message>
    <message>
        <source>Chọn tệp khác…</source>
        <translation>Choose another file…</translation>
    </message>
    <message>
        <source>Mỗi cột ghi gì?</source>
        <translation>What does each column tell?</translation>
    </message>
    <message>
        <source>Đã đoán theo tên cột. Bấm vào đầu cột để đổi; lần sau sẽ nhớ.</source>
        <translation>Guessed from the headings. Press a heading to change it; it is remembered.</translation>
    </message>
    <message>
        <source>đổi cột</source>
        <translation>change the column</translation>
    </message>
</context>
<context>
    <name>ColumnsKind</name>
    <message>
        <source>Chọn cột nào ghi nhan đề.</source>
        <translation>Choose the column that has the titles.</translation>
    </message>
</context>
<context>
    <name>ColumnsModel</name>
    <message>
        <source>Cột {number}</source>
        <translation>Column {number}</translation>
    </message>
    <message>
        <source>Không được lưu</source>
        <translation>Must not be kept</translation>
    </message>
</context>
<context>
    <name>ColumnsTable</name>
    <message>
        <source>Những dòng đầu của danh sách</source>
        <translation>The first rows of the list</translation>
    </message>
</context>
<context>
    <name>CompareCard</name>
    <message>
        <source>So hai bên</source>
        <translation>Side by side</translation>
    </message>
    <message>
        <source>Thư viện mình</source>
        <translation>This library</translation>
    </message>
    <message>
        <source>Trong tệp</source>
        <translation>In the file</translation>
    </message>
    <message>
        <source>Nhan đề</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>Tác giả</source>
        <translation>Author</translation>
    </message>
    <message>
        <source>Năm</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>Nhà xuất bản</source>
        <translation>Publisher</translation>
    </message>
    <message>
        <source>Lần xuất bản</source>
        <translation>Edition</translation>
    </message>
    <message>
        <source>ISBN</source>
        <translation>ISBN</translation>
    </message>
    <message>
        <source>Trang, khổ</source>
        <translation>Pages, size</translation>
    </message>
    <message>
        <source>Phân loại</source>
        <translation>Class</translation>
    </message>
    <message>
        <source>Từ khóa</source>
        <translation>Keywords</translation>
    </message>
    <message>
        <source>Chủ đề</source>
        <translation>Subjects</translation>
    </message>
</context>
<context>
    <name>CompensationCard</name>
    <message>
        <source>Làm mất thì đền bằng cuốn cùng loại, hoặc bằng tiền theo giá sách, làm tròn nghìn.</source>
        <translation>A lost book is given back by another copy, or in money by its price, rounded to a thousand.</translation>
    </message>
    <message>
        <source>Sách đắt hơn, đền phần trăm giá sách</source>
        <translation>Dearer books, per cent of the price</translation>
    </message>
    <message>
        <source>Sách tiếng nước ngoài, đền ít nhất phần trăm</source>
        <translation>Books in other languages, at least per cent</translation>
    </message>
    <message>
        <source>Sách không ghi giá, đền, đồng</source>
        <translation>Books without a price, amount in đồng</translation>
    </message>
    <message>
        <source>Thêm mức giá</source>
        <translation>Add a price band</translation>
    </message>
    <message>
        <source>Sách tiếng nước ngoài, đền ít nhất (% giá)</source>
        <translation>Books in other languages, at least (% of price)</translation>
    </message>
    <message>
        <source>Sách không ghi giá, đền (đồng); trống thì tùy lần</source>
        <translation>Books without a price (đồng); empty: decided each time</translation>
    </message>
    <message>
        <source>Sách giá đến (đồng)</source>
        <translation>Books up to (đồng)</translation>
    </message>
    <message>
        <source>Sách giá đến, đồng</source>
        <translation>Books up to, đồng</translation>
    </message>
    <message>
        <source>đền (% giá)</source>
        <translation>give (% of price)</translation>
    </message>
    <message>
        <source>đền phần trăm giá sách</source>
        <translation>per cent of the price</translation>
    </message>
    <message>
        <source>Bỏ mức giá này</source>
        <translation>Remove this band</translation>
    </message>
    <message>
        <source>Sách đắt hơn, đền (% giá)</source>
        <translation>Dearer books (% of price)</translation>
    </message>
    <message>
        <source>Đền (% giá sách)</source>
        <translation>Give (% of the price)</translation>
    </message>
</context>
<context>
    <name>ConflictCard</name>
    <message>
        <source>Của quốc gia</source>
        <translation>The nation’s</translation>
    </message>
    <message>
        <source>Nên chọn</source>
        <translation>Suggested</translation>
    </message>
    <message>
        <source>Của thư viện mình</source>
        <translation>Our library’s</translation>
    </message>
    <message>
        <source>Bản quốc gia dùng chung cho mọi thư viện.</source>
        <translation>The national version is shared by all libraries.</translation>
    </message>
    <message>
        <source>Để sau</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>{place} trên {all}</source>
        <translation>{place} of {all}</translation>
    </message>
    <message>
        <source>Trung tâm</source>
        <translation>Hub</translation>
    </message>
    <message>
        <source>Máy này</source>
        <translation>This PC</translation>
    </message>
    <message>
        <source>Cầm cuốn sách lên xem, rồi chọn.</source>
        <translation>Take the book in hand and look, then choose.</translation>
    </message>
    <message>
        <source>quốc gia</source>
        <translation>the nation</translation>
    </message>
    <message>
        <source>thư viện mình</source>
        <translation>our library</translation>
    </message>
    <message>
        <source>Giữ bản của mình</source>
        <translation>Keep ours</translation>
    </message>
    <message>
        <source>Dùng bản quốc gia</source>
        <translation>Use the national one</translation>
    </message>
</context>
<context>
    <name>ConnectionCard</name>
    <message>
        <source>Kết nối</source>
        <translation>Connection</translation>
    </message>
    <message>
        <source>Thư viện</source>
        <translation>Library</translation>
    </message>
    <message>
        <source>Mã</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Trung tâm</source>
        <translation>Hub</translation>
    </message>
    <message>
        <source>Tỉnh</source>
        <translation>Province</translation>
    </message>
    <message>
        <source>Dấu</source>
        <translation>Mark</translation>
    </message>
    <message>
        <source>Đã ghi danh</source>
        <translation>Enrolled</translation>
    </message>
    <message>
        <source>Chưa ghi danh</source>
        <translation>Not enrolled</translation>
    </message>
    <message>
        <source>chưa có</source>
        <translation>none yet</translation>
    </message>
</context>
<context>
    <name>ConsentCard</name>
    <message>
        <source>Đồng ý cho lưu thông tin</source>
        <translation>Consent to being remembered</translation>
    </message>
    <message>
        <source>Tên không gửi lên tỉnh hay quốc gia.</source>
        <translation>The name goes neither to the province nor to the nation.</translation>
    </message>
    <message>
        <source>{who} ký ngày {day}</source>
        <translation>{who} signed on {day}</translation>
    </message>
    <message>
        <source>{who} rút lại ngày {day}</source>
        <translation>{who} took it back on {day}</translation>
    </message>
    <message>
        <source>Phiếu giấy mẫu {version}</source>
        <translation>Paper form, version {version}</translation>
    </message>
    <message>
        <source>người ghi: {name}</source>
        <translation>put down by {name}</translation>
    </message>
    <message>
        <source>{who} chưa ký</source>
        <translation>{who} has not signed</translation>
    </message>
    <message>
        <source>Đủ hai chữ ký</source>
        <translation>Both have signed</translation>
    </message>
    <message>
        <source>Đã ký</source>
        <translation>Signed</translation>
    </message>
    <message>
        <source>Còn thiếu chữ ký</source>
        <translation>A signature is missing</translation>
    </message>
    <message>
        <source>Đã rút lại</source>
        <translation>Taken back</translation>
    </message>
    <message>
        <source>Chưa có phiếu</source>
        <translation>No form yet</translation>
    </message>
</context>
<context>
    <name>CopiesCard</name>
    <message>
        <source>Thêm bản sách</source>
        <translation>Add copies</translation>
    </message>
    <message>
        <source>In nhãn</source>
        <translation>Print labels</translation>
    </message>
    <message numerus="yes">
        <source>%n bản</source>
        <translation>
            <numerusform>%n copy</numerusform>
            <numerusform>%n copies</numerusform>
        </translation>
    </message>
    <message>
        <source>Chưa có bản nào</source>
        <translation>No copies yet</translation>
    </message>
    <message>
        <source>Thêm bản sách để có số và mã vạch.</source>
        <translation>Add copies to give them numbers and barcodes.</translation>
    </message>
    <message>
        <source>Lưu sách rồi thêm bản.</source>
        <translation>Save the book, then add copies.</translation>
    </message>
    <message>
        <source>Mở một cuốn trước.</source>
        <translation>Open a book first.</translation>
    </message>
    <message>
        <source>Số kế tiếp: {number}</source>
        <translation>Next number: {number}</translation>
    </message>
    <message>
        <source>Nhãn chờ in: {count}</source>
        <translation>Labels to print: {count}</translation>
    </message>
    <message>
        <source>Bản sách</source>
        <translation>Copies</translation>
    </message>
</context>
<context>
    <name>CopyActions</name>
    <message>
        <source>Đã rút {number}</source>
        <translation>{number} withdrawn</translation>
    </message>
    <message>
        <source>Đã sửa {number}</source>
        <translation>Corrected {number}</translation>
    </message>
    <message>
        <source>Sách này không còn bản nào trong kho.</source>
        <translation>The library has no copy of this book any more.</translation>
    </message>
    <message>
        <source>Giữ biểu ghi để sau này nhập thêm bản, hay bỏ khỏi mục lục?</source>
        <translation>Keep the record for copies to come, or take it out of the catalogue?</translation>
    </message>
    <message>
        <source>Giữ biểu ghi</source>
        <translation>Keep the record</translation>
    </message>
    <message>
        <source>Bỏ biểu ghi</source>
        <translation>Remove the record</translation>
    </message>
    <message>
        <source>Đã hoàn tác</source>
        <translation>Undone</translation>
    </message>
    <message>
        <source>Đã thêm {numbers}</source>
        <translation>{numbers} added</translation>
    </message>
</context>
<context>
    <name>CopyPanel</name>
    <message>
        <source>Lý do</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Lưu bản này</source>
        <translation>Save this copy</translation>
    </message>
    <message>
        <source>Thôi</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Sửa {number}</source>
        <translation>Correct {number}</translation>
    </message>
    <message>
        <source>Tình trạng</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Kho</source>
        <translation>Store</translation>
    </message>
    <message>
        <source>Giá, kệ</source>
        <translation>Shelf</translation>
    </message>
    <message>
        <source>Vị trí</source>
        <translation>Location</translation>
    </message>
    <message>
        <source>Ký hiệu xếp giá</source>
        <translation>Call number</translation>
    </message>
    <message>
        <source>Giá (đồng)</source>
        <translation>Price (đồng)</translation>
    </message>
    <message>
        <source>Nguồn</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Điểm thư viện</source>
        <translation>Library site</translation>
    </message>
    <message>
        <source>Chủ sở hữu</source>
        <translation>Owner</translation>
    </message>
    <message>
        <source>Số vào sổ tổng quát</source>
        <translation>Register number</translation>
    </message>
    <message>
        <source>Số in trên sách</source>
        <translation>Printed number</translation>
    </message>
    <message>
        <source>Ký hiệu đề nghị: {number}</source>
        <translation>Proposed: {number}</translation>
    </message>
    <message>
        <source>Ghi lý do.</source>
        <translation>Say why.</translation>
    </message>
</context>
<context>
    <name>CopyRow</name>
    <message>
        <source>Enter để sửa</source>
        <translation>Enter to correct</translation>
    </message>
    <message>
        <source>Bấm đúp hoặc Enter để sửa</source>
        <translation>Double-click or Enter to correct</translation>
    </message>
    <message>
        <source>Rút {number} khỏi kho</source>
        <translation>Withdraw {number}</translation>
    </message>
</context>
<context>
    <name>CoverActions</name>
    <message>
        <source>Chọn ảnh bìa</source>
        <translation>Choose a cover</translation>
    </message>
    <message>
        <source>Ảnh (*.jpg *.jpeg *.png *.webp *.gif *.bmp)</source>
        <translation>Pictures (*.jpg *.jpeg *.png *.webp *.gif *.bmp)</translation>
    </message>
    <message>
        <source>Chưa chép ảnh nào. Chép ảnh rồi dán lại.</source>
        <translation>No picture was copied. Copy one, then paste again.</translation>
    </message>
    <message>
        <source>Lưu sách rồi thêm ảnh bìa.</source>
        <translation>Save the book, then add a cover.</translation>
    </message>
    <message>
        <source>Đã đổi ảnh bìa</source>
        <translation>Cover changed</translation>
    </message>
</context>
<context>
    <name>CoverCard</name>
    <message>
        <source>Chọn ảnh bìa…</source>
        <translation>Choose a picture…</translation>
    </message>
    <message>
        <source>Dán ảnh đã chép</source>
        <translation>Paste a picture</translation>
    </message>
    <message>
        <source>Bỏ ảnh</source>
        <translation>Remove the picture</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Có việc chưa làm xong</source>
        <translation>Something was not finished</translation>
    </message>
    <message>
        <source>Những gì đã hiện trên màn hình đều đã lưu. Việc vừa làm thì nên kiểm tra lại. Gặp lại nữa thì làm tệp cho người giúp: trong đó không có tên ai.</source>
        <translation>All that was on the screen is saved. Look again at what you were doing. If it comes back, make a file for who helps: nobody&apos;s name is in it.</translation>
    </message>
    <message>
        <source>Chép chi tiết</source>
        <translation>Copy details</translation>
    </message>
    <message>
        <source>Làm tiếp</source>
        <translation>Go on</translation>
    </message>
    <message>
        <source>Nhờ người giúp</source>
        <translation>Ask for help</translation>
    </message>
</context>
<context>
    <name>DayCard</name>
    <message>
        <source>Hôm nay chưa có lượt nào</source>
        <translation>Nothing yet today</translation>
    </message>
    <message>
        <source>Mỗi lần quét sẽ hiện ở đây.</source>
        <translation>Every scan will show here.</translation>
    </message>
    <message numerus="yes">
        <source>%n lượt mượn</source>
        <translation>
            <numerusform>%n loan</numerusform>
            <numerusform>%n loans</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lượt trả</source>
        <translation>
            <numerusform>%n return</numerusform>
            <numerusform>%n returns</numerusform>
        </translation>
    </message>
    <message>
        <source>Hôm nay</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Hoàn tác</source>
        <translation>Undo</translation>
    </message>
</context>
<context>
    <name>DayEdit</name>
    <message>
        <source>ngày/tháng/năm</source>
        <translation>day/month/year</translation>
    </message>
</context>
<context>
    <name>DayModel</name>
    <message>
        <source>Ghi mượn</source>
        <translation>Lent</translation>
    </message>
    <message>
        <source>Nhận trả</source>
        <translation>Returned</translation>
    </message>
    <message>
        <source>Gia hạn</source>
        <translation>Renew</translation>
    </message>
    <message>
        <source>đã hoàn tác</source>
        <translation>undone</translation>
    </message>
    <message>
        <source>hạn {day}</source>
        <translation>due {day}</translation>
    </message>
    <message>
        <source>trễ {days} ngày</source>
        <translation>{days} days late</translation>
    </message>
    <message>
        <source>đúng hạn</source>
        <translation>on time</translation>
    </message>
    <message>
        <source>Hoàn tác</source>
        <translation>Undo</translation>
    </message>
</context>
<context>
    <name>DeskActions</name>
    <message>
        <source>Lý do</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Ví dụ: cháu cần sách ôn thi</source>
        <translation>For example: needed for an examination</translation>
    </message>
    <message>
        <source>Vẫn cho mượn</source>
        <translation>Lend all the same</translation>
    </message>
    <message>
        <source>Lý do vẫn cho mượn</source>
        <translation>Reason to lend all the same</translation>
    </message>
</context>
<context>
    <name>DeskFamily</name>
    <message>
        <source>Nhiều thẻ</source>
        <translation>Many cards</translation>
    </message>
</context>
<context>
    <name>DeskPlurals</name>
    <message numerus="yes">
        <source>Đã gia hạn %n cuốn</source>
        <translation>
            <numerusform>Renewed %n book</numerusform>
            <numerusform>Renewed %n books</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cuốn quá hạn</source>
        <translation>
            <numerusform>%n book overdue</numerusform>
            <numerusform>%n books overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>còn mượn được %n cuốn</source>
        <translation>
            <numerusform>may borrow %n more</numerusform>
            <numerusform>may borrow %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeskView</name>
    <message>
        <source>Quầy mượn trả</source>
        <translation>Desk</translation>
    </message>
    <message>
        <source>Sẵn sàng</source>
        <translation>Ready</translation>
    </message>
    <message>
        <source>Quét lần lượt từng cuốn sách.</source>
        <translation>Scan the books one by one.</translation>
    </message>
    <message>
        <source>Quét thẻ bạn đọc, rồi quét từng cuốn sách.</source>
        <translation>Scan a reader’s card, then each book.</translation>
    </message>
    <message>
        <source>Nhiều thẻ một lượt</source>
        <translation>Many cards in one pass</translation>
    </message>
    <message>
        <source>Quét từng thẻ, rồi quét sách của người đang được chọn.</source>
        <translation>Scan each card, then the books of the reader who is chosen.</translation>
    </message>
</context>
<context>
    <name>DoctorCard</name>
    <message>
        <source>Khám ngay</source>
        <translation>Examine now</translation>
    </message>
    <message>
        <source>Thư viện, ổ đĩa, sao lưu, đồng hồ, khóa, trung tâm.</source>
        <translation>Library, disk, backups, clock, keys, hub.</translation>
    </message>
    <message>
        <source>Máy này có khỏe không?</source>
        <translation>Is this PC well?</translation>
    </message>
    <message>
        <source>Đang khám…</source>
        <translation>Examining…</translation>
    </message>
</context>
<context>
    <name>DoneCard</name>
    <message>
        <source>Những mục cần xem</source>
        <translation>Places to look at</translation>
    </message>
    <message>
        <source>Mở danh sách</source>
        <translation>Open the list</translation>
    </message>
    <message>
        <source>Lưu kết quả…</source>
        <translation>Save the outcome…</translation>
    </message>
    <message>
        <source>Hoàn tác cả đợt nhập</source>
        <translation>Undo the whole import</translation>
    </message>
    <message>
        <source>Nhập tiếp…</source>
        <translation>Import another…</translation>
    </message>
    <message>
        <source>Đã dừng giữa chừng. Phần đã vào vẫn còn</source>
        <translation>Stopped halfway. What is in stays</translation>
    </message>
    <message>
        <source>Không sót gì trong tệp.</source>
        <translation>Nothing in the file was left out.</translation>
    </message>
</context>
<context>
    <name>DoorCard</name>
    <message>
        <source>Người lớn</source>
        <translation>Adults</translation>
    </message>
    <message>
        <source>Thiếu nhi</source>
        <translation>Children</translation>
    </message>
    <message>
        <source>Bạn đọc vào cửa</source>
        <translation>Visitors</translation>
    </message>
    <message>
        <source>hôm nay</source>
        <translation>today</translation>
    </message>
    <message>
        <source>{who}: {count} lượt, thêm một</source>
        <translation>{who}: {count}, add one</translation>
    </message>
</context>
<context>
    <name>Editor</name>
    <message>
        <source>Mô tả</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>Lịch sử</source>
        <translation>History</translation>
    </message>
    <message>
        <source>MARC</source>
        <translation>MARC</translation>
    </message>
    <message>
        <source>Các trang của biểu ghi</source>
        <translation>Pages of the record</translation>
    </message>
    <message>
        <source>Mẫu mô tả theo loại tài liệu</source>
        <translation>Form for this kind of thing</translation>
    </message>
</context>
<context>
    <name>ElsewhereLine</name>
    <message numerus="yes">
        <source>Có ở {names} và %n nơi nữa</source>
        <translation>
            <numerusform>At {names} and %n more library</numerusform>
            <numerusform>At {names} and %n more libraries</numerusform>
        </translation>
    </message>
    <message>
        <source>Có ở {names}</source>
        <translation>At {names}</translation>
    </message>
</context>
<context>
    <name>EnrolCard</name>
    <message>
        <source>Địa chỉ trung tâm</source>
        <translation>Address of the hub</translation>
    </message>
    <message>
        <source>Mã ghi danh do tỉnh cấp</source>
        <translation>Enrolment code given by the province</translation>
    </message>
    <message>
        <source>Ghi danh</source>
        <translation>Enrol</translation>
    </message>
    <message>
        <source>Mở tệp của tỉnh (.tvx)…</source>
        <translation>Open the province&apos;s file (.tvx)…</translation>
    </message>
    <message>
        <source>Dùng tệp này</source>
        <translation>Use this file</translation>
    </message>
    <message>
        <source>Thôi</source>
        <translation>Leave it</translation>
    </message>
    <message>
        <source>Tệp của {province} cho {name} ({code})</source>
        <translation>File of {province} for {name} ({code})</translation>
    </message>
    <message>
        <source>Dấu của tỉnh: {mark}. Lần đầu thì gọi cán bộ tỉnh đọc lại cho khớp.</source>
        <translation>The province&apos;s mark: {mark}. The first time, ring the province and compare it.</translation>
    </message>
    <message>
        <source>Còn thiếu địa chỉ.</source>
        <translation>The address is missing.</translation>
    </message>
    <message>
        <source>Còn thiếu mã.</source>
        <translation>The code is missing.</translation>
    </message>
    <message>
        <source>Ghi danh máy này với trung tâm</source>
        <translation>Enrol this PC at the hub</translation>
    </message>
</context>
<context>
    <name>EntryActions</name>
    <message numerus="yes">
        <source>ISBN còn thiếu %n chữ số.</source>
        <translation>
            <numerusform>The ISBN lacks %n digit.</numerusform>
            <numerusform>The ISBN lacks %n digits.</numerusform>
        </translation>
    </message>
    <message>
        <source>Quét lại hoặc gõ cho đủ 13 số.</source>
        <translation>Scan it again or type all 13 digits.</translation>
    </message>
    <message>
        <source>ISBN {isbn} có chữ số sai.</source>
        <translation>ISBN {isbn} has a wrong digit.</translation>
    </message>
    <message>
        <source>Quét lại. Sách in đúng như vậy thì nhấn Enter lần nữa.</source>
        <translation>Scan it again. If the book is printed like that, press Enter once more.</translation>
    </message>
    <message>
        <source>{why} Mô tả ngắn ở đây, không cần mạng.</source>
        <translation>{why} Describe it here; no connection is needed.</translation>
    </message>
    <message>
        <source>Chưa nơi nào có ISBN này. Mô tả ngắn ở đây.</source>
        <translation>Nobody has this ISBN yet. Describe it here.</translation>
    </message>
    <message>
        <source>Mở danh sách ISBN</source>
        <translation>Open a list of ISBNs</translation>
    </message>
    <message>
        <source>Tệp chữ (*.txt *.csv);;Mọi tệp (*)</source>
        <translation>Text files (*.txt *.csv);;All files (*)</translation>
    </message>
    <message>
        <source>Tệp này không có ISBN nào.</source>
        <translation>There is no ISBN in this file.</translation>
    </message>
</context>
<context>
    <name>EntryBox</name>
    <message>
        <source>Quét hoặc gõ ISBN, nhan đề</source>
        <translation>Scan or type an ISBN or a title</translation>
    </message>
    <message>
        <source>Thêm hoặc mở sách: ISBN, nhan đề</source>
        <translation>Add or open a book: ISBN, title</translation>
    </message>
    <message>
        <source>Tệp ISBN…</source>
        <translation>ISBN file…</translation>
    </message>
    <message>
        <source>Mở tệp của máy quét, mỗi dòng một ISBN</source>
        <translation>Open a scanner&apos;s file, one ISBN a line</translation>
    </message>
</context>
<context>
    <name>ErasePanel</name>
    <message>
        <source>Xóa hẳn…</source>
        <translation>Erase…</translation>
    </message>
    <message>
        <source>Họ tên, năm sinh, liên hệ, nơi ở, người giám hộ</source>
        <translation>Name, birth year, contact, village, guardian</translation>
    </message>
    <message>
        <source>Phiếu đồng ý, đặt giữ, lịch sử mượn gắn với người này</source>
        <translation>Consent, holds, and whose the past loans were</translation>
    </message>
    <message>
        <source>Thẻ {card}: số này không cấp lại cho ai</source>
        <translation>Card {card}: the number is never given again</translation>
    </message>
    <message>
        <source>Số lượt mượn theo loại thẻ và độ tuổi, không còn tên</source>
        <translation>Counts of loans by category and age, without a name</translation>
    </message>
    <message>
        <source>Sổ yêu cầu: đã có yêu cầu xóa, ngày nào, không ghi ai</source>
        <translation>The register: that an erasure was asked for, and when, but not by whom</translation>
    </message>
    <message>
        <source>Mất hẳn</source>
        <translation>Gone for good</translation>
    </message>
    <message>
        <source>Còn lại</source>
        <translation>What stays</translation>
    </message>
    <message>
        <source>Xóa {who} khỏi thư viện</source>
        <translation>Erase {who} from the library</translation>
    </message>
    <message>
        <source>Xóa rồi không lấy lại được, kể cả từ bản sao lưu làm sau đó.</source>
        <translation>There is no way back, not even from a backup made later.</translation>
    </message>
    <message numerus="yes">
        <source>Còn %n cuốn đang mượn. Nhận trả hết rồi mới xóa được.</source>
        <translation>
            <numerusform>%n book is still out. Take it back first.</numerusform>
            <numerusform>%n books are still out. Take them back first.</numerusform>
        </translation>
    </message>
    <message>
        <source>Bấm lần nữa: xóa hẳn {card}</source>
        <translation>Press again: erase {card}</translation>
    </message>
</context>
<context>
    <name>ExchangePlurals</name>
    <message numerus="yes">
        <source>%n cần xem</source>
        <translation>
            <numerusform>%n to look at</numerusform>
            <numerusform>%n to look at</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thay đổi chờ gửi</source>
        <translation>
            <numerusform>%n change waiting</numerusform>
            <numerusform>%n changes waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Đã gửi %n thay đổi</source>
        <translation>
            <numerusform>Sent %n change</numerusform>
            <numerusform>Sent %n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cuốn của thư viện khác</source>
        <translation>
            <numerusform>%n book of another library</numerusform>
            <numerusform>%n books of other libraries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>nhận %n mô tả sách</source>
        <translation>
            <numerusform>received %n description</numerusform>
            <numerusform>received %n descriptions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExchangeView</name>
    <message>
        <source>Đồng bộ</source>
        <translation>Exchange</translation>
    </message>
    <message>
        <source>Nhiều thư viện</source>
        <translation>Several libraries</translation>
    </message>
    <message>
        <source>Cho cán bộ lo nhiều xã trên một máy.</source>
        <translation>For who looks after many communes on one PC.</translation>
    </message>
    <message>
        <source>Bạn đọc ở nhiều máy</source>
        <translation>Readers on several PCs</translation>
    </message>
    <message>
        <source>Tỉnh đề nghị đồng bộ.</source>
        <translation>The province asks to sync.</translation>
    </message>
    <message>
        <source>Chọn nhầm thì bấm Ctrl+Z để chọn lại.</source>
        <translation>Press Ctrl+Z to choose again.</translation>
    </message>
    <message>
        <source>Đã chọn.</source>
        <translation>Chosen.</translation>
    </message>
</context>
<context>
    <name>ExportActions</name>
    <message>
        <source>Tất cả</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Đang tìm “{words}”</source>
        <translation>Searched for “{words}”</translation>
    </message>
    <message>
        <source>Đang lọc</source>
        <translation>Filtered</translation>
    </message>
    <message>
        <source>Đang chọn trong danh sách</source>
        <translation>Selected in the list</translation>
    </message>
    <message>
        <source>Đang xuất ra “{name}”</source>
        <translation>Writing “{name}”</translation>
    </message>
    <message>
        <source>Vẫn mượn trả bình thường.</source>
        <translation>Lending goes on as usual.</translation>
    </message>
    <message>
        <source>Xuất ra tệp</source>
        <translation>Export to a file</translation>
    </message>
    <message>
        <source>Sách</source>
        <translation>Books</translation>
    </message>
    <message>
        <source>Đã dừng, chưa ghi tệp nào</source>
        <translation>Stopped, no file was written</translation>
    </message>
    <message>
        <source>Xuất lại lúc nào cũng được.</source>
        <translation>It can be done again at any time.</translation>
    </message>
</context>
<context>
    <name>ExportCard</name>
    <message>
        <source>{what} · {count}</source>
        <translation>{what} · {count}</translation>
    </message>
    <message>
        <source>Xuất những sách nào?</source>
        <translation>Which books?</translation>
    </message>
    <message>
        <source>Thành tệp gì?</source>
        <translation>What kind of file?</translation>
    </message>
    <message>
        <source>Không có sách nào để xuất.</source>
        <translation>There are no books to export.</translation>
    </message>
    <message>
        <source>Xuất</source>
        <translation>Export</translation>
    </message>
</context>
<context>
    <name>ExportView</name>
    <message>
        <source>Xuất sách ra tệp</source>
        <translation>Export books to a file</translation>
    </message>
    <message>
        <source>Về tra cứu</source>
        <translation>Back to search</translation>
    </message>
</context>
<context>
    <name>FamilyCard</name>
    <message>
        <source>Nhiều thẻ một lượt</source>
        <translation>Many cards in one pass</translation>
    </message>
    <message numerus="yes">
        <source>%n thẻ</source>
        <translation>
            <numerusform>%n card</numerusform>
            <numerusform>%n cards</numerusform>
        </translation>
    </message>
    <message>
        <source>{name}, đang mượn {count}</source>
        <translation>{name}, has {count}</translation>
    </message>
</context>
<context>
    <name>FatePlurals</name>
    <message numerus="yes">
        <source>Đã thêm %n sách</source>
        <translation>
            <numerusform>Added %n book</numerusform>
            <numerusform>Added %n books</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>gộp vào %n sách đã có</source>
        <translation>
            <numerusform>merged into %n book that is here</numerusform>
            <numerusform>merged into %n books that are here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>bỏ qua %n sách</source>
        <translation>
            <numerusform>skipped %n book</numerusform>
            <numerusform>skipped %n books</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>không đọc được %n mục</source>
        <translation>
            <numerusform>%n entry cannot be read</numerusform>
            <numerusform>%n entries cannot be read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sách nữa lặp lại trong tệp, cũng theo cách này.</source>
        <translation>
            <numerusform>%n more book is in the file twice, and goes the same way.</numerusform>
            <numerusform>%n more books are in the file twice, and go the same way.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sách giống một sách đứng trước trong tệp.</source>
        <translation>
            <numerusform>%n book is the same as one before it in the file.</numerusform>
            <numerusform>%n books are the same as others before them in the file.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Đã rút lại %n sách</source>
        <translation>
            <numerusform>Took back %n book</numerusform>
            <numerusform>Took back %n books</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sách trở lại như trước</source>
        <translation>
            <numerusform>%n book is as it was before</numerusform>
            <numerusform>%n books are as they were before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>giữ lại %n sách đã mượn hoặc đã sửa</source>
        <translation>
            <numerusform>%n book that was lent or changed is kept</numerusform>
            <numerusform>%n books that were lent or changed are kept</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FileCard</name>
    <message>
        <source>Bảng mã của chữ</source>
        <translation>Letters are written in</translation>
    </message>
    <message>
        <source>Trong tệp</source>
        <translation>In the file</translation>
    </message>
    <message>
        <source>Đọc thành</source>
        <translation>Read as</translation>
    </message>
    <message>
        <source>Chữ trong tệp không có dấu, bảng mã nào cũng như nhau.</source>
        <translation>All letters in the file are plain: every encoding reads them alike.</translation>
    </message>
    <message>
        <source>{percent} % chữ có dấu đọc ra tiếng Việt</source>
        <translation>{percent} % of the words with accents read as Vietnamese</translation>
    </message>
    <message>
        <source>Chọn “{encoding}” ở trên để được: {after}</source>
        <translation>Choose “{encoding}” above to get: {after}</translation>
    </message>
    <message>
        <source>Chữ đã bị đổi sai từ trước</source>
        <translation>The letters were converted wrongly before</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Tất cả</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Còn trên giá</source>
        <translation>On the shelf</translation>
    </message>
    <message>
        <source>Thiếu nhi</source>
        <translation>For children</translation>
    </message>
    <message>
        <source>Nông nghiệp</source>
        <translation>Farming</translation>
    </message>
    <message>
        <source>Pháp luật</source>
        <translation>Law</translation>
    </message>
    <message>
        <source>Thêm</source>
        <translation>More</translation>
    </message>
    <message>
        <source>Tìm trong: {place}</source>
        <translation>Look in: {place}</translation>
    </message>
    <message>
        <source>Bỏ {filter}</source>
        <translation>Take off {filter}</translation>
    </message>
    <message>
        <source>Tìm trong</source>
        <translation>Look in</translation>
    </message>
    <message>
        <source>Kho</source>
        <translation>Store</translation>
    </message>
    <message>
        <source>Mọi kho</source>
        <translation>All stores</translation>
    </message>
    <message>
        <source>Ngôn ngữ</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Mọi ngôn ngữ</source>
        <translation>All languages</translation>
    </message>
    <message>
        <source>Năm xuất bản</source>
        <translation>Year of publication</translation>
    </message>
    <message>
        <source>Mọi năm</source>
        <translation>All years</translation>
    </message>
</context>
<context>
    <name>FindBox</name>
    <message>
        <source>Xóa ô tìm</source>
        <translation>Clear the search box</translation>
    </message>
</context>
<context>
    <name>FirstStartView</name>
    <message>
        <source>Gõ không dấu cũng được: suoi hai</source>
        <translation>Without accents will do: suoi hai</translation>
    </message>
    <message>
        <source>1. Thư viện của xã, phường nào?</source>
        <translation>1. Which commune&apos;s library is it?</translation>
    </message>
    <message>
        <source>2. Tên thư viện</source>
        <translation>2. Name of the library</translation>
    </message>
    <message>
        <source>Chọn tệp…</source>
        <translation>Choose a file…</translation>
    </message>
    <message>
        <source>Lập thư viện</source>
        <translation>Make the library</translation>
    </message>
    <message>
        <source>Mở tệp của tỉnh (.tvx)…</source>
        <translation>Open the province&apos;s file (.tvx)…</translation>
    </message>
    <message>
        <source>Tập trước với thư viện mẫu</source>
        <translation>Practise with a sample library first</translation>
    </message>
    <message>
        <source>Lấy lại từ phiếu khôi phục…</source>
        <translation>Bring back from the recovery sheet…</translation>
    </message>
    <message>
        <source>Có {count} tệp của tỉnh: {names}…</source>
        <translation>There are {count} files of the province: {names}…</translation>
    </message>
    <message>
        <source>Bấm Mở tệp của tỉnh để chọn tệp của thư viện mình.</source>
        <translation>Press Open the province&apos;s file and choose that of your library.</translation>
    </message>
    <message>
        <source>Chào mừng đến Thư Viện Xã</source>
        <translation>Welcome to Thư Viện Xã</translation>
    </message>
    <message>
        <source>Ba câu hỏi, rồi vào quầy.</source>
        <translation>Three questions, then the desk.</translation>
    </message>
    <message>
        <source>3. Mang sổ sách cũ sang?</source>
        <translation>3. Bring your old list?</translation>
    </message>
    <message>
        <source>Chọn một dòng trong danh sách, hoặc gõ mã do tỉnh cấp.</source>
        <translation>Choose a line of the list, or type the code given by the province.</translation>
    </message>
    <message>
        <source>Còn thiếu tên.</source>
        <translation>The name is missing.</translation>
    </message>
    <message>
        <source>Sách: Excel, CSV, MARC (*.xlsx *.csv *.mrc *.xml *.iso *.txt);;Mọi tệp (*)</source>
        <translation>Books: Excel, CSV, MARC (*.xlsx *.csv *.mrc *.xml *.iso *.txt);;All files (*)</translation>
    </message>
    <message>
        <source>Sổ sách cũ</source>
        <translation>Old list</translation>
    </message>
    <message>
        <source>Để sau cũng được: F3, Nhập tệp.</source>
        <translation>Later will do, too: F3, Import.</translation>
    </message>
    <message>
        <source>Tệp của tỉnh</source>
        <translation>The province&apos;s file</translation>
    </message>
</context>
<context>
    <name>FormLine</name>
    <message>
        <source>không có</source>
        <translation>none</translation>
    </message>
    <message>
        <source>ISBN chưa khớp số kiểm tra. So lại với bìa sau.</source>
        <translation>The ISBN does not match its check digit. Compare it with the back cover.</translation>
    </message>
    <message>
        <source>ISSN chưa khớp số kiểm tra. So lại với trang bìa.</source>
        <translation>The ISSN does not match its check digit. Compare it with the cover.</translation>
    </message>
</context>
<context>
    <name>FormTab</name>
    <message>
        <source>Thêm chi tiết</source>
        <translation>More details</translation>
    </message>
    <message>
        <source>Thêm chi tiết ({count} mục đã có chữ)</source>
        <translation>More details ({count} filled in)</translation>
    </message>
</context>
<context>
    <name>FormatsCard</name>
    <message>
        <source>Nhập được gì?</source>
        <translation>What can be imported?</translation>
    </message>
    <message>
        <source>Danh sách Excel, CSV</source>
        <translation>Lists in Excel or CSV</translation>
    </message>
    <message>
        <source>Cột tên gì cũng được, ghép cột khi nhập.</source>
        <translation>Any headings: say what the columns are as you go.</translation>
    </message>
    <message>
        <source>MARC 21, MARCXML, JSON</source>
        <translation>MARC 21, MARCXML, JSON</translation>
    </message>
    <message>
        <source>Từ tỉnh, từ phần mềm thư viện khác.</source>
        <translation>From the province or from other library programs.</translation>
    </message>
    <message>
        <source>Chữ TCVN3, VNI, VISCII</source>
        <translation>TCVN3, VNI and VISCII letters</translation>
    </message>
    <message>
        <source>Tự nhận ra và đổi sang Unicode.</source>
        <translation>Recognised, and changed to Unicode.</translation>
    </message>
</context>
<context>
    <name>FromSheetView</name>
    <message>
        <source>Địa chỉ trung tâm, hoặc quét ô vuông</source>
        <translation>Address of the hub, or scan the square</translation>
    </message>
    <message>
        <source>Mã thư viện</source>
        <translation>Library code</translation>
    </message>
    <message>
        <source>Mã trên phiếu, bảy nhóm</source>
        <translation>Code on the sheet, seven groups</translation>
    </message>
    <message>
        <source>Tìm bản sao ở trung tâm</source>
        <translation>Look for copies at the hub</translation>
    </message>
    <message>
        <source>Quay lại ba câu hỏi</source>
        <translation>Back to the three questions</translation>
    </message>
    <message>
        <source>Lấy lại thư viện</source>
        <translation>Bring the library back</translation>
    </message>
    <message>
        <source>Phiếu khác</source>
        <translation>Another sheet</translation>
    </message>
    <message>
        <source>Dừng</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Đang hỏi trung tâm…</source>
        <translation>Asking the hub…</translation>
    </message>
    <message>
        <source>Đang dừng…</source>
        <translation>Stopping…</translation>
    </message>
    <message>
        <source>nhiều nhất {size}</source>
        <translation>{size} at most</translation>
    </message>
    <message numerus="yes">
        <source>Trung tâm có %n bản sao</source>
        <translation>
            <numerusform>The hub has %n copy</numerusform>
            <numerusform>The hub has %n copies</numerusform>
        </translation>
    </message>
    <message>
        <source>Bản gửi sau cùng đã chọn sẵn. Lấy bản cũ hơn thì mất việc mới.</source>
        <translation>The last one sent is chosen. An older one loses newer work.</translation>
    </message>
    <message>
        <source>Đang xếp lại thư viện…</source>
        <translation>Putting the library in place…</translation>
    </message>
    <message>
        <source>Đang lấy về: {n} %</source>
        <translation>Bringing it back: {n} %</translation>
    </message>
    <message>
        <source>Dừng thì máy này vẫn như chưa có gì.</source>
        <translation>If stopped, this PC stays as it was.</translation>
    </message>
    <message>
        <source>Bản sao ở trung tâm</source>
        <translation>Copies at the hub</translation>
    </message>
    <message>
        <source>Máy cũ cháy, hỏng hay mất: phiếu và mạng là đủ.</source>
        <translation>The old PC burned, broke or is lost: the sheet and a line are enough.</translation>
    </message>
    <message>
        <source>Lấy lại từ phiếu khôi phục</source>
        <translation>Back from the recovery sheet</translation>
    </message>
    <message>
        <source>Đã đọc ô vuông. Còn mã bảy nhóm gõ bằng tay.</source>
        <translation>The square is read. The seven groups are typed by hand.</translation>
    </message>
    <message>
        <source>Nhóm {n} chưa đúng: xem lại trên phiếu.</source>
        <translation>Group {n} is not right: look at the sheet.</translation>
    </message>
    <message>
        <source>Gõ địa chỉ trung tâm in trên phiếu.</source>
        <translation>Type the hub&apos;s address from the sheet.</translation>
    </message>
    <message>
        <source>Gõ mã thư viện in trên phiếu.</source>
        <translation>Type the library code from the sheet.</translation>
    </message>
</context>
<context>
    <name>HeldActions</name>
    <message>
        <source>Đã xuất ra {name}.</source>
        <translation>Written to {name}.</translation>
    </message>
    <message>
        <source>Đưa tệp cho bạn đọc rồi xóa khỏi máy này.</source>
        <translation>Give the file to the reader, then delete it from this computer.</translation>
    </message>
    <message>
        <source>Xuất mọi điều đang lưu</source>
        <translation>Export everything that is kept</translation>
    </message>
</context>
<context>
    <name>HelpPlaces</name>
    <message>
        <source>Trợ giúp</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>Đóng</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Thư viện tập đang mở ở cửa sổ khác.</source>
        <translation>The library to play with opens in another window.</translation>
    </message>
    <message>
        <source>Dải vàng ở trên cho biết đó là chỗ tập.</source>
        <translation>The yellow strip at its top says that nothing there is real.</translation>
    </message>
</context>
<context>
    <name>HelpView</name>
    <message>
        <source>Trợ giúp</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>Đi một vòng</source>
        <translation>Take the tour</translation>
    </message>
    <message>
        <source>Mở thư viện tập</source>
        <translation>Open the library to play with</translation>
    </message>
    <message>
        <source>Mỗi nơi một câu, hai phút là hết. Thôi lúc nào cũng được.</source>
        <translation>A sentence for each place, two minutes in all. Leave whenever you like.</translation>
    </message>
    <message>
        <source>Sách thật, bạn đọc bịa, cửa sổ riêng. Làm sai cũng không sao.</source>
        <translation>Real books, invented readers, a window of its own. Mistakes cost nothing.</translation>
    </message>
    <message>
        <source>Xem qua chương trình</source>
        <translation>Look through the program</translation>
    </message>
    <message>
        <source>Tập trước</source>
        <translation>Practise first</translation>
    </message>
</context>
<context>
    <name>HelperCard</name>
    <message>
        <source>Xem tệp sẽ gửi</source>
        <translation>Look at the file</translation>
    </message>
    <message>
        <source>Nội dung tệp</source>
        <translation>What is in the file</translation>
    </message>
    <message>
        <source>Lưu tệp…</source>
        <translation>Save the file…</translation>
    </message>
    <message>
        <source>Tệp không có tên ai, không có khóa. Xem trước, lưu, rồi gửi qua Zalo.</source>
        <translation>No names and no keys are in it. Look at it, save it, then send it by Zalo.</translation>
    </message>
    <message>
        <source>Nhờ người giúp</source>
        <translation>Ask for help</translation>
    </message>
</context>
<context>
    <name>HistoryPlurals</name>
    <message numerus="yes">
        <source>%n thay đổi bị để riêng</source>
        <translation>
            <numerusform>%n change put aside</numerusform>
            <numerusform>%n changes put aside</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chỗ ghi khác nhau</source>
        <translation>
            <numerusform>%n difference</numerusform>
            <numerusform>%n differences</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n phút trước</source>
        <translation>
            <numerusform>%n minute ago</numerusform>
            <numerusform>%n minutes ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n giờ trước</source>
        <translation>
            <numerusform>%n hour ago</numerusform>
            <numerusform>%n hours ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ngày trước</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistoryTab</name>
    <message>
        <source>Chưa có lịch sử</source>
        <translation>No history yet</translation>
    </message>
    <message>
        <source>Lưu sách rồi xem các lần sửa ở đây.</source>
        <translation>Save the book to see its changes here.</translation>
    </message>
    <message>
        <source>đang dùng</source>
        <translation>in use</translation>
    </message>
    <message>
        <source>Khôi phục</source>
        <translation>Restore</translation>
    </message>
    <message>
        <source>Khôi phục bản {when}</source>
        <translation>Restore the version of {when}</translation>
    </message>
    <message numerus="yes">
        <source>và %n trường nữa</source>
        <translation>
            <numerusform>and %n more field</numerusform>
            <numerusform>and %n more fields</numerusform>
        </translation>
    </message>
    <message>
        <source>Từ mục lục quốc gia</source>
        <translation>From the national catalogue</translation>
    </message>
    <message>
        <source>thư viện mình, lần đầu</source>
        <translation>our library, first</translation>
    </message>
    <message>
        <source>thư viện mình</source>
        <translation>our library</translation>
    </message>
    <message>
        <source>quốc gia</source>
        <translation>the nation</translation>
    </message>
</context>
<context>
    <name>HistoryView</name>
    <message>
        <source>Nhật ký trao đổi</source>
        <translation>History of the exchange</translation>
    </message>
    <message>
        <source>Về Đồng bộ</source>
        <translation>Back to Sync</translation>
    </message>
    <message>
        <source>Xem những lần nào</source>
        <translation>Which exchanges to show</translation>
    </message>
    <message>
        <source>Tin của trung tâm</source>
        <translation>News from the hub</translation>
    </message>
    <message>
        <source>Trung tâm đã nhận</source>
        <translation>Taken by the hub</translation>
    </message>
    <message>
        <source>Sách thư viện khác để ở đây</source>
        <translation>Other libraries&apos; books here</translation>
    </message>
    <message numerus="yes">
        <source>%n tin còn giữ lại, chưa đọc được</source>
        <translation>
            <numerusform>%n message kept that cannot be read yet</numerusform>
            <numerusform>%n messages kept that cannot be read yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thay đổi chờ gửi</source>
        <translation>
            <numerusform>%n change waiting</numerusform>
            <numerusform>%n changes waiting</numerusform>
        </translation>
    </message>
    <message>
        <source>Chưa gửi gì</source>
        <translation>Nothing sent yet</translation>
    </message>
    <message>
        <source>{count} lần</source>
        <translation>{count} times</translation>
    </message>
    <message>
        <source>Trung tâm để riêng</source>
        <translation>Put aside by the hub</translation>
    </message>
    <message>
        <source>Các lần trao đổi</source>
        <translation>Exchanges</translation>
    </message>
</context>
<context>
    <name>HoldActions</name>
    <message>
        <source>Lấy bản {barcode} trên giá, để riêng cho {name}.</source>
        <translation>Fetch copy {barcode} from the shelf and keep it for {name}.</translation>
    </message>
    <message>
        <source>{name} chờ ở lượt thứ {place}.</source>
        <translation>{name} waits as number {place}.</translation>
    </message>
    <message>
        <source>Đã hủy lượt của {name}.</source>
        <translation>The hold of {name} is cancelled.</translation>
    </message>
    <message>
        <source>Bản {barcode} để riêng cho {name}.</source>
        <translation>Copy {barcode} is kept for {name}.</translation>
    </message>
</context>
<context>
    <name>HoldForm</name>
    <message>
        <source>Quét thẻ hoặc gõ tên</source>
        <translation>Scan a card or type a name</translation>
    </message>
    <message>
        <source>Bạn đọc chờ sách</source>
        <translation>Reader who waits</translation>
    </message>
    <message>
        <source>Bản sách</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Đặt giữ</source>
        <translation>Holds</translation>
    </message>
    <message>
        <source>Thôi</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Bản nào cũng được</source>
        <translation>Any copy</translation>
    </message>
</context>
<context>
    <name>HoldRow</name>
    <message>
        <source>Hủy lượt này</source>
        <translation>Cancel this hold</translation>
    </message>
    <message>
        <source>Thư viện {code}</source>
        <translation>Library {code}</translation>
    </message>
    <message>
        <source>chờ đúng bản {barcode}</source>
        <translation>waits for copy {barcode}</translation>
    </message>
    <message>
        <source>đang chờ</source>
        <translation>waiting</translation>
    </message>
    <message>
        <source>để riêng · {barcode}</source>
        <translation>kept · {barcode}</translation>
    </message>
    <message>
        <source>để riêng đến {day} · {barcode}</source>
        <translation>kept until {day} · {barcode}</translation>
    </message>
</context>
<context>
    <name>HoldsSection</name>
    <message>
        <source>Đặt giữ…</source>
        <translation>Place hold…</translation>
    </message>
    <message>
        <source>Hoàn tác</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Sách này không còn bản nào để chờ.</source>
        <translation>There is no copy of this book to wait for.</translation>
    </message>
    <message numerus="yes">
        <source>%n lượt đặt giữ</source>
        <translation>
            <numerusform>%n hold</numerusform>
            <numerusform>%n holds</numerusform>
        </translation>
    </message>
    <message>
        <source>Chưa ai đặt giữ</source>
        <translation>Nobody waits</translation>
    </message>
    <message numerus="yes">
        <source>và %n lượt nữa</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HoldsTab</name>
    <message>
        <source>Không đặt giữ cuốn nào</source>
        <translation>No holds</translation>
    </message>
    <message>
        <source>Đặt giữ từ trang của cuốn sách ở Tra cứu.</source>
        <translation>Place a hold from the page of the book in Search.</translation>
    </message>
    <message>
        <source>đặt ngày {day}</source>
        <translation>placed on {day}</translation>
    </message>
    <message>
        <source>Bỏ đặt giữ</source>
        <translation>Cancel hold</translation>
    </message>
    <message>
        <source>Đã để riêng</source>
        <translation>Kept aside</translation>
    </message>
    <message>
        <source>Để riêng đến {day}</source>
        <translation>Kept until {day}</translation>
    </message>
    <message>
        <source>Thứ {place} đang chờ</source>
        <translation>Number {place} in line</translation>
    </message>
</context>
<context>
    <name>HowChoices</name>
    <message>
        <source>Khổ giấy</source>
        <translation>Paper</translation>
    </message>
    <message>
        <source>Mã vạch</source>
        <translation>Barcode</translation>
    </message>
    <message>
        <source>Mã vuông</source>
        <translation>Square code</translation>
    </message>
    <message>
        <source>Mã trên thẻ</source>
        <translation>Code on the card</translation>
    </message>
    <message>
        <source>Mặt trước</source>
        <translation>Front</translation>
    </message>
    <message>
        <source>Cả hai mặt</source>
        <translation>Both sides</translation>
    </message>
    <message>
        <source>In mặt nào</source>
        <translation>Sides</translation>
    </message>
    <message>
        <source>Bắt đầu từ ô</source>
        <translation>Begin at place</translation>
    </message>
    <message>
        <source>Ô {place}</source>
        <translation>Place {place}</translation>
    </message>
    <message>
        <source>Tờ đã cắt dở thì chọn ô còn trống đầu tiên.</source>
        <translation>On a half-used sheet, choose the first free place.</translation>
    </message>
    <message>
        <source>Cuộn 80 mm</source>
        <translation>80 mm roll</translation>
    </message>
    <message>
        <source>Từng thẻ</source>
        <translation>Single cards</translation>
    </message>
</context>
<context>
    <name>ImportActions</name>
    <message>
        <source>Để xong tệp này đã, rồi thả “{name}” lần nữa.</source>
        <translation>Let this file be finished, then drop “{name}” again.</translation>
    </message>
    <message>
        <source>Đang xem tệp</source>
        <translation>Looking at the file</translation>
    </message>
    <message>
        <source>Đang xem trước</source>
        <translation>Looking ahead</translation>
    </message>
    <message>
        <source>Chưa ghi gì. Vẫn mượn trả bình thường.</source>
        <translation>Nothing is written yet. Lending goes on as usual.</translation>
    </message>
    <message>
        <source>Đang nhập “{name}”</source>
        <translation>Importing “{name}”</translation>
    </message>
    <message>
        <source>Vẫn mượn trả bình thường. Dừng lúc nào cũng được, phần đã vào vẫn còn.</source>
        <translation>Lending goes on as usual. It can be stopped at any time; what is in stays.</translation>
    </message>
    <message>
        <source>Đã lưu bảng mẫu “{name}”</source>
        <translation>Saved the template “{name}”</translation>
    </message>
    <message>
        <source>Kết quả</source>
        <translation>Outcome</translation>
    </message>
    <message>
        <source>Đã lưu kết quả vào “{name}”</source>
        <translation>Saved the outcome in “{name}”</translation>
    </message>
    <message>
        <source>Danh sách bạn đọc</source>
        <translation>List of readers</translation>
    </message>
    <message>
        <source>Chọn danh sách bạn đọc</source>
        <translation>Choose a list of readers</translation>
    </message>
    <message numerus="yes">
        <source>Đã bỏ %n thẻ</source>
        <translation>
            <numerusform>%n card taken out</numerusform>
            <numerusform>%n cards taken out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>trả %n thẻ về như trước</source>
        <translation>
            <numerusform>%n card as it was before</numerusform>
            <numerusform>%n cards as they were before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>giữ %n thẻ đã dùng hoặc đã sửa</source>
        <translation>
            <numerusform>%n card kept that was used or changed</numerusform>
            <numerusform>%n cards kept that were used or changed</numerusform>
        </translation>
    </message>
    <message>
        <source>Đã dừng giữa chừng. Hoàn tác lần nữa để xong.</source>
        <translation>Stopped halfway. Undo once more to finish.</translation>
    </message>
    <message>
        <source>Lưu bảng mẫu</source>
        <translation>Save the template</translation>
    </message>
    <message>
        <source>{name}, kết quả</source>
        <translation>{name}, outcome</translation>
    </message>
    <message>
        <source>Lưu kết quả</source>
        <translation>Save the outcome</translation>
    </message>
</context>
<context>
    <name>ImportCard</name>
    <message>
        <source>Chọn danh sách bạn đọc</source>
        <translation>Choose a list of readers</translation>
    </message>
    <message>
        <source>Tệp CSV hoặc Excel: họ tên, năm sinh, số thẻ, thôn, người giám hộ…</source>
        <translation>CSV or Excel: name, birth year, card, village, guardian…</translation>
    </message>
    <message>
        <source>Đang ghi vào thư viện</source>
        <translation>Writing to the library</translation>
    </message>
    <message>
        <source>Đang xem trước</source>
        <translation>Trying it out</translation>
    </message>
    <message>
        <source>Dừng lúc nào cũng được, phần đã vào vẫn còn.</source>
        <translation>Stop whenever you like; what is in stays in.</translation>
    </message>
    <message>
        <source>Chưa ghi gì cả.</source>
        <translation>Nothing is written yet.</translation>
    </message>
    <message>
        <source>Đang hoàn tác danh sách</source>
        <translation>Undoing the list</translation>
    </message>
    <message>
        <source>Thẻ đã mượn sách hoặc đã sửa từ đó đến nay thì giữ lại.</source>
        <translation>Cards that had a loan or were changed since stay.</translation>
    </message>
    <message>
        <source>Cột số căn cước, dân tộc, tôn giáo được nhận ra và bỏ lại, không lưu.</source>
        <translation>Columns with identity numbers, ethnic origin or religion are recognised and left out.</translation>
    </message>
</context>
<context>
    <name>ImportView</name>
    <message>
        <source>Nhập tệp</source>
        <translation>Import a file</translation>
    </message>
    <message>
        <source>Về tra cứu</source>
        <translation>Back to search</translation>
    </message>
    <message>
        <source>Bước 1 trên 3: chọn tệp</source>
        <translation>Step 1 of 3: choose a file</translation>
    </message>
    <message>
        <source>Bước 2 trên 3: ghép cột</source>
        <translation>Step 2 of 3: name the columns</translation>
    </message>
    <message>
        <source>Bước 3 trên 3: xem trước, chưa ghi gì</source>
        <translation>Step 3 of 3: see what will happen, nothing is written yet</translation>
    </message>
    <message>
        <source>Chọn tệp sách để nhập</source>
        <translation>Choose a file of books to import</translation>
    </message>
    <message>
        <source>Hoặc kéo tệp thả vào cửa sổ. Chưa ghi gì cho tới khi bấm Nhập.</source>
        <translation>Or drop it on the window. Nothing is written until you press Import.</translation>
    </message>
    <message>
        <source>Chưa có tệp? Gõ sách vào bảng mẫu Excel rồi nhập bảng ấy.</source>
        <translation>No file yet? Type the books into the Excel template and import that.</translation>
    </message>
</context>
<context>
    <name>InfoTab</name>
    <message>
        <source>Bạn đọc</source>
        <translation>Reader</translation>
    </message>
    <message>
        <source>Người giám hộ</source>
        <translation>Guardian</translation>
    </message>
    <message>
        <source>In phiếu đồng ý</source>
        <translation>Print form</translation>
    </message>
    <message>
        <source>Ghi phiếu đã ký…</source>
        <translation>Put down as signed…</translation>
    </message>
    <message>
        <source>Rút lại đồng ý…</source>
        <translation>Take back consent…</translation>
    </message>
    <message>
        <source>Xóa bạn đọc…</source>
        <translation>Erase reader…</translation>
    </message>
</context>
<context>
    <name>KeyView</name>
    <message>
        <source>Câu mật khẩu, hoặc mã trên phiếu khôi phục</source>
        <translation>Passphrase, or the code of the recovery sheet</translation>
    </message>
    <message>
        <source>Mở thư viện</source>
        <translation>Open the library</translation>
    </message>
    <message>
        <source>Thư viện được mã hóa</source>
        <translation>The library is encrypted</translation>
    </message>
    <message>
        <source>Mọi thứ còn nguyên. Máy này chưa có khóa.</source>
        <translation>All is as it was. This PC does not have the key yet.</translation>
    </message>
</context>
<context>
    <name>LineCard</name>
    <message>
        <source>Khi có mạng</source>
        <translation>When there is a line</translation>
    </message>
    <message>
        <source>Chỉ khi bấm nút</source>
        <translation>Only when asked</translation>
    </message>
    <message>
        <source>Theo máy báo</source>
        <translation>As the computer says</translation>
    </message>
    <message>
        <source>Có, như 3G, 4G</source>
        <translation>Yes, like 3G or 4G</translation>
    </message>
    <message>
        <source>Không</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Mục lục và bản sao qua mạng tính tiền</source>
        <translation>Catalogue and copies over a line paid for by the byte</translation>
    </message>
    <message>
        <source>Tối đa {count} MB một tháng</source>
        <translation>At most {count} MB a month</translation>
    </message>
    <message>
        <source>Tự đồng bộ</source>
        <translation>Exchange by itself</translation>
    </message>
    <message>
        <source>Mạng tính tiền theo dung lượng</source>
        <translation>Line paid for by the byte</translation>
    </message>
    <message>
        <source>Chờ mạng khác</source>
        <translation>Waits for another line</translation>
    </message>
</context>
<context>
    <name>ListCard</name>
    <message>
        <source>Tên, số thẻ hoặc quét thẻ</source>
        <translation>Name, card, or scan a card</translation>
    </message>
    <message numerus="yes">
        <source>%n bạn đọc, xếp theo tên</source>
        <translation>
            <numerusform>%n reader, by given name</numerusform>
            <numerusform>%n readers, by given name</numerusform>
        </translation>
    </message>
    <message>
        <source>Không có “{words}”</source>
        <translation>No “{words}”</translation>
    </message>
    <message>
        <source>Thử gõ ngắn hơn, hoặc quét thẻ.</source>
        <translation>Try fewer letters, or scan the card.</translation>
    </message>
    <message>
        <source>Không có ai</source>
        <translation>Nobody</translation>
    </message>
    <message>
        <source>Không bạn đọc nào thuộc nhóm này.</source>
        <translation>No reader is among these.</translation>
    </message>
    <message>
        <source>Chưa có bạn đọc nào</source>
        <translation>No readers yet</translation>
    </message>
    <message>
        <source>Cấp thẻ cho người đầu tiên.</source>
        <translation>Give the first one a card.</translation>
    </message>
    <message>
        <source>Bạn đọc</source>
        <translation>Readers</translation>
    </message>
    <message>
        <source>Thêm một người</source>
        <translation>Add a person</translation>
    </message>
    <message>
        <source>Ai làm việc ở đây</source>
        <translation>Who works here</translation>
    </message>
    <message>
        <source>Đang ở quầy</source>
        <translation>At the desk now</translation>
    </message>
    <message>
        <source>Đã đóng</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>Đổi mã PIN</source>
        <translation>Change PIN</translation>
    </message>
    <message>
        <source>Đổi việc</source>
        <translation>Change role</translation>
    </message>
    <message>
        <source>Đặt mã PIN mới</source>
        <translation>Set new PIN</translation>
    </message>
    <message>
        <source>Đóng</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Mở lại</source>
        <translation>Open again</translation>
    </message>
    <message>
        <source>Các bản sao lưu</source>
        <translation>Backups</translation>
    </message>
    <message>
        <source>Chưa có bản nào. Bấm Sao lưu ngay: xong trong vài giây.</source>
        <translation>None yet. Press Back up now: it takes a few seconds.</translation>
    </message>
    <message>
        <source>trên USB</source>
        <translation>on the stick</translation>
    </message>
    <message>
        <source>trên máy này</source>
        <translation>on this PC</translation>
    </message>
    <message>
        <source>Xem</source>
        <translation>Look</translation>
    </message>
</context>
<context>
    <name>LoansTab</name>
    <message>
        <source>Không mượn cuốn nào</source>
        <translation>Nothing is out</translation>
    </message>
    <message>
        <source>Ghi mượn ở quầy: quét thẻ, rồi quét sách.</source>
        <translation>Lend at the desk: scan the card, then the books.</translation>
    </message>
    <message>
        <source>{barcode} · đã gia hạn {times} lần</source>
        <translation>{barcode} · renewed {times} times</translation>
    </message>
    <message>
        <source>quá hạn {days} ngày</source>
        <translation>{days} days overdue</translation>
    </message>
    <message>
        <source>hạn hôm nay</source>
        <translation>due today</translation>
    </message>
    <message>
        <source>hạn {day}</source>
        <translation>due {day}</translation>
    </message>
</context>
<context>
    <name>LockView</name>
    <message>
        <source>Mã PIN hoặc câu mật khẩu</source>
        <translation>PIN or passphrase</translation>
    </message>
    <message>
        <source>Mở khóa</source>
        <translation>Unlock</translation>
    </message>
    <message>
        <source>Quên mã? Dùng phiếu khôi phục</source>
        <translation>Forgotten? Use the recovery sheet</translation>
    </message>
    <message>
        <source>Mã in trên phiếu khôi phục</source>
        <translation>Code on the recovery sheet</translation>
    </message>
    <message>
        <source>Mã PIN mới</source>
        <translation>New PIN</translation>
    </message>
    <message>
        <source>Vào lại và đặt mã mới</source>
        <translation>Come in and set a new PIN</translation>
    </message>
    <message>
        <source>Quay lại gõ mã PIN</source>
        <translation>Back to the PIN</translation>
    </message>
    <message>
        <source>Đang khóa. Ai đang ở quầy?</source>
        <translation>Locked. Who is at the desk?</translation>
    </message>
    <message>
        <source>Ít nhất 6 chữ số, hoặc một câu từ 10 ký tự.</source>
        <translation>At least 6 digits, or a phrase of 10 characters or more.</translation>
    </message>
    <message>
        <source>Máy đang khóa: lần quét này chưa được ghi. Mở khóa rồi quét lại.</source>
        <translation>Locked: this scan was not recorded. Unlock, then scan again.</translation>
    </message>
</context>
<context>
    <name>LogCard</name>
    <message>
        <source>Nhật ký</source>
        <translation>History</translation>
    </message>
    <message>
        <source>Xem cả nhật ký</source>
        <translation>See all of it</translation>
    </message>
    <message>
        <source>Chưa có lần đồng bộ nào.</source>
        <translation>No exchange so far.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Thư Viện Xã</source>
        <translation>Thư Viện Xã</translation>
    </message>
    <message>
        <source>Thư viện xã</source>
        <translation>Commune library</translation>
    </message>
    <message>
        <source>Thư Viện Xã – {name}</source>
        <translation>Thư Viện Xã – {name}</translation>
    </message>
</context>
<context>
    <name>ManyActions</name>
    <message>
        <source>In và gửi thư xong thì ghi lại, để không nhắc hai lần.</source>
        <translation>When the letters are sent, put it down, so that nobody is reminded twice.</translation>
    </message>
    <message>
        <source>Ghi đã gửi</source>
        <translation>Put down as sent</translation>
    </message>
    <message>
        <source>Đã chép tin nhắn về {who}. Dán vào Zalo hoặc tin nhắn để gửi.</source>
        <translation>The message about {who} was copied. Paste it into Zalo or a text message.</translation>
    </message>
    <message numerus="yes">
        <source>Đã ghi: đã gửi %n thư.</source>
        <translation>
            <numerusform>Put down: %n letter was sent.</numerusform>
            <numerusform>Put down: %n letters were sent.</numerusform>
        </translation>
    </message>
    <message>
        <source>Đã ghi: đã gọi về {who}.</source>
        <translation>Put down: called about {who}.</translation>
    </message>
    <message numerus="yes">
        <source>Đã ghi: đã gọi %n người.</source>
        <translation>
            <numerusform>Put down: %n reader was called.</numerusform>
            <numerusform>Put down: %n readers were called.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MarcHelp</name>
    <message>
        <source>Đầu biểu</source>
        <translation>Leader</translation>
    </message>
    <message>
        <source>{tag}: trường riêng, MARC 21 không nói đến.</source>
        <translation>{tag}: a local field, not in MARC 21.</translation>
    </message>
    <message>
        <source>Có thể lặp lại.</source>
        <translation>May be repeated.</translation>
    </message>
    <message>
        <source>Chỉ có một.</source>
        <translation>Only one.</translation>
    </message>
    <message>
        <source>Chỉ thị {number}</source>
        <translation>Indicator {number}</translation>
    </message>
</context>
<context>
    <name>MarcModel</name>
    <message>
        <source>Trường</source>
        <translation>Field</translation>
    </message>
    <message>
        <source>Nội dung</source>
        <translation>Content</translation>
    </message>
</context>
<context>
    <name>MarcTab</name>
    <message>
        <source>Các trường MARC</source>
        <translation>MARC fields</translation>
    </message>
    <message>
        <source>Điều cần xem lại</source>
        <translation>To be looked at</translation>
    </message>
    <message>
        <source>Thêm trường</source>
        <translation>Add field</translation>
    </message>
    <message>
        <source>Bỏ trường</source>
        <translation>Remove field</translation>
    </message>
    <message>
        <source>Alt+↑ ↓ chuyển chỗ · gõ $ để viết ‡</source>
        <translation>Alt+↑ ↓ moves · $ writes ‡</translation>
    </message>
</context>
<context>
    <name>MattersCard</name>
    <message>
        <source>Nên biết</source>
        <translation>Worth knowing</translation>
    </message>
    <message numerus="yes">
        <source>và %n việc nữa</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message>
        <source>Đã xem</source>
        <translation>Read</translation>
    </message>
</context>
<context>
    <name>MergeActions</name>
    <message>
        <source>Không có thẻ khác là “{card}”.</source>
        <translation>There is no other card “{card}”.</translation>
    </message>
    <message>
        <source>Đã gộp hai thẻ của {who}.</source>
        <translation>The two cards of {who} are one.</translation>
    </message>
    <message>
        <source>Thẻ {card} đã ngừng.</source>
        <translation>Card {card} has stopped.</translation>
    </message>
</context>
<context>
    <name>MergeCard</name>
    <message>
        <source>Giữ lại</source>
        <translation>Kept</translation>
    </message>
    <message>
        <source>Gộp vào bên trái</source>
        <translation>Merged into the left</translation>
    </message>
    <message>
        <source>Đổi bên</source>
        <translation>Swap</translation>
    </message>
    <message>
        <source>Gộp</source>
        <translation>Merge</translation>
    </message>
    <message>
        <source>Không ghi</source>
        <translation>Nothing</translation>
    </message>
    <message>
        <source>Ghi cả hai</source>
        <translation>Keep both</translation>
    </message>
    <message>
        <source>bên giữ lại</source>
        <translation>kept side</translation>
    </message>
    <message>
        <source>bên gộp vào</source>
        <translation>merged side</translation>
    </message>
    <message>
        <source>cả hai bên</source>
        <translation>both sides</translation>
    </message>
    <message>
        <source>Gộp hai thẻ của một người</source>
        <translation>Merge two cards of one person</translation>
    </message>
    <message>
        <source>Sách đang mượn, đặt giữ và tiền đi theo thẻ giữ lại. Không tách lại được.</source>
        <translation>Loans, holds and money follow the card that is kept. They cannot be parted again.</translation>
    </message>
    <message>
        <source>Thôi</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Gộp vào thẻ {card}</source>
        <translation>Merge into card {card}</translation>
    </message>
    <message>
        <source>không có</source>
        <translation>none</translation>
    </message>
    <message>
        <source>Bấm lần nữa: thẻ {card} sẽ ngừng</source>
        <translation>Press again: card {card} will stop</translation>
    </message>
</context>
<context>
    <name>MergePanel</name>
    <message>
        <source>So hai thẻ</source>
        <translation>Compare</translation>
    </message>
    <message>
        <source>Số thẻ kia (quét hoặc gõ)</source>
        <translation>The other card (scan or type)</translation>
    </message>
    <message>
        <source>Cùng họ tên</source>
        <translation>The same name</translation>
    </message>
    <message>
        <source>Thẻ {card} đang mở. Thẻ kia là thẻ nào?</source>
        <translation>Card {card} is open. Which is the other one?</translation>
    </message>
    <message>
        <source>Gộp với thẻ khác</source>
        <translation>Merge with another card</translation>
    </message>
    <message>
        <source>Quét hoặc gõ số thẻ kia.</source>
        <translation>Scan or type the other card.</translation>
    </message>
</context>
<context>
    <name>MergePlurals</name>
    <message numerus="yes">
        <source>%n bản sách</source>
        <translation>
            <numerusform>%n copy</numerusform>
            <numerusform>%n copies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bản đang cho mượn</source>
        <translation>
            <numerusform>%n copy on loan</numerusform>
            <numerusform>%n copies on loan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chỗ khác nhau</source>
        <translation>
            <numerusform>%n difference</numerusform>
            <numerusform>%n differences</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bản sách đã chuyển sang.</source>
        <translation>
            <numerusform>%n copy moved over.</numerusform>
            <numerusform>%n copies moved over.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MergeSearch</name>
    <message>
        <source>Chỉ gộp được hai đầu sách một lần</source>
        <translation>Only two titles can be merged at once</translation>
    </message>
    <message>
        <source>Chọn đúng hai dòng: giữ Ctrl rồi bấm từng dòng.</source>
        <translation>Select exactly two rows: hold Ctrl and click each.</translation>
    </message>
    <message>
        <source>Gộp “{title}” với cuốn nào?</source>
        <translation>Merge “{title}” with which book?</translation>
    </message>
    <message>
        <source>Tìm và chọn cuốn kia trong danh sách, rồi bấm So hai cuốn.</source>
        <translation>Find and choose the other one in the list, then press Compare the two.</translation>
    </message>
    <message>
        <source>So hai cuốn</source>
        <translation>Compare the two</translation>
    </message>
    <message>
        <source>Đã gộp vào “{title}”</source>
        <translation>Merged into “{title}”</translation>
    </message>
    <message>
        <source>Hoàn tác</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Cuốn được giữ đã sửa từ lúc gộp, nên giữ nguyên như bây giờ.</source>
        <translation>The kept book was edited since, so it stays as it is now.</translation>
    </message>
    <message>
        <source>Đã tách lại thành hai đầu sách</source>
        <translation>They are two titles again</translation>
    </message>
</context>
<context>
    <name>MergeView</name>
    <message>
        <source>Gộp hai đầu sách</source>
        <translation>Merge two titles</translation>
    </message>
    <message>
        <source>Về tra cứu</source>
        <translation>Back to search</translation>
    </message>
</context>
<context>
    <name>MoneyPanel</name>
    <message>
        <source>Số tiền (đồng)</source>
        <translation>Amount (đồng)</translation>
    </message>
    <message>
        <source>Vì sao</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>Cuốn nào</source>
        <translation>Which book</translation>
    </message>
    <message>
        <source>Đang giữ {amount} đặt cọc</source>
        <translation>{amount} held as deposit</translation>
    </message>
    <message>
        <source>Gõ số đồng, lớn hơn 0.</source>
        <translation>Type an amount in đồng above 0.</translation>
    </message>
</context>
<context>
    <name>MoneyTab</name>
    <message>
        <source>Đang giữ {amount} đặt cọc</source>
        <translation>{amount} held as deposit</translation>
    </message>
    <message>
        <source>Thu tiền…</source>
        <translation>Take money…</translation>
    </message>
    <message>
        <source>Ghi khoản phải trả…</source>
        <translation>Charge…</translation>
    </message>
    <message>
        <source>Miễn…</source>
        <translation>Waive…</translation>
    </message>
    <message>
        <source>Nhận đặt cọc…</source>
        <translation>Take deposit…</translation>
    </message>
    <message>
        <source>Trả lại cọc…</source>
        <translation>Give deposit back…</translation>
    </message>
    <message>
        <source>Đã ghi đảo</source>
        <translation>Reversed</translation>
    </message>
    <message>
        <source>Biên lai {number}</source>
        <translation>Receipt {number}</translation>
    </message>
    <message>
        <source>Ghi đảo…</source>
        <translation>Reverse…</translation>
    </message>
</context>
<context>
    <name>NewCopiesPanel</name>
    <message>
        <source>theo số đăng ký</source>
        <translation>as the number</translation>
    </message>
    <message>
        <source>Thêm vào kho</source>
        <translation>Add to stock</translation>
    </message>
    <message>
        <source>Xong</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Số bản</source>
        <translation>Copies</translation>
    </message>
    <message>
        <source>Ký hiệu sổ</source>
        <translation>Series</translation>
    </message>
    <message>
        <source>Giá (đồng)</source>
        <translation>Price (đồng)</translation>
    </message>
    <message>
        <source>Kho</source>
        <translation>Store</translation>
    </message>
    <message>
        <source>Nguồn</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Mã vạch dán sẵn</source>
        <translation>Barcode already on it</translation>
    </message>
    <message>
        <source>Ký hiệu xếp giá</source>
        <translation>Call number</translation>
    </message>
</context>
<context>
    <name>NewDay</name>
    <message>
        <source>cất lên giá {barcodes}</source>
        <translation>back to the shelf: {barcodes}</translation>
    </message>
    <message>
        <source>để riêng {barcode} cho {name}</source>
        <translation>keep {barcode} for {name}</translation>
    </message>
    <message>
        <source>Kệ đặt giữ có thay đổi</source>
        <translation>The hold shelf has changed</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Đóng</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>OffsiteCard</name>
    <message>
        <source>Mã trên phiếu khôi phục</source>
        <translation>Code on the recovery sheet</translation>
    </message>
    <message>
        <source>Gửi bản sao lên trung tâm…</source>
        <translation>Send copies to the hub…</translation>
    </message>
    <message>
        <source>Bắt đầu gửi</source>
        <translation>Begin sending</translation>
    </message>
    <message>
        <source>Gửi ngay</source>
        <translation>Send now</translation>
    </message>
    <message>
        <source>Dừng</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Thôi</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Đang gửi lên trung tâm</source>
        <translation>Sending to the hub</translation>
    </message>
    <message>
        <source>Dừng lúc nào cũng được: lần sau gửi tiếp phần còn lại.</source>
        <translation>Stop at any time: the next time goes on with the rest.</translation>
    </message>
    <message>
        <source>Đang gửi lên trung tâm: {n} %</source>
        <translation>Sending to the hub: {n} %</translation>
    </message>
    <message>
        <source>Gõ mã trên phiếu: không có mã thì không gửi.</source>
        <translation>Type the code on the sheet: without it nothing is sent.</translation>
    </message>
</context>
<context>
    <name>OpenLoans</name>
    <message>
        <source>Gia hạn</source>
        <translation>Renew</translation>
    </message>
    <message>
        <source>In phiếu</source>
        <translation>Print the slip</translation>
    </message>
    <message numerus="yes">
        <source>và %n cuốn nữa</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message>
        <source>Sách đang mượn</source>
        <translation>Books on loan</translation>
    </message>
    <message>
        <source>Hạn trả</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>quá hạn</source>
        <translation>overdue</translation>
    </message>
    <message>
        <source>hôm nay</source>
        <translation>today</translation>
    </message>
    <message>
        <source>còn {days} ngày</source>
        <translation>{days} days left</translation>
    </message>
</context>
<context>
    <name>OutcomeWords</name>
    <message>
        <source>Biểu ghi</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>Nhan đề</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>Kết quả</source>
        <translation>Outcome</translation>
    </message>
    <message>
        <source>Đã thêm.</source>
        <translation>Added.</translation>
    </message>
    <message>
        <source>Đã gộp vào sách đã có.</source>
        <translation>Merged into a book that is here.</translation>
    </message>
    <message>
        <source>Bỏ qua, thư viện đã có.</source>
        <translation>Skipped, it is here already.</translation>
    </message>
    <message>
        <source>Chưa nhập được.</source>
        <translation>Not imported.</translation>
    </message>
    <message>
        <source>Chưa tới, vì đã dừng.</source>
        <translation>Not reached, because it was stopped.</translation>
    </message>
</context>
<context>
    <name>Overdue</name>
    <message>
        <source>{village}: {readers} bạn đọc, {books} cuốn</source>
        <translation>{village}: readers {readers}, books {books}</translation>
    </message>
    <message>
        <source>Chưa ghi nơi ở</source>
        <translation>No village</translation>
    </message>
    <message>
        <source>{books} cuốn, trễ {days} ngày</source>
        <translation>books {books}, {days} days late</translation>
    </message>
    <message>
        <source>chưa có số liên hệ</source>
        <translation>no contact</translation>
    </message>
    <message>
        <source>{card} · gọi {name}, {contact}</source>
        <translation>{card} · call {name}, {contact}</translation>
    </message>
    <message>
        <source>chưa nhắc</source>
        <translation>not reminded</translation>
    </message>
    <message>
        <source>gửi thư {day}</source>
        <translation>letter {day}</translation>
    </message>
    <message>
        <source>gọi {day}</source>
        <translation>called {day}</translation>
    </message>
    <message>
        <source>nhắn tin {day}</source>
        <translation>message {day}</translation>
    </message>
</context>
<context>
    <name>OverdueCard</name>
    <message>
        <source>Không ai trễ hạn</source>
        <translation>Nobody is late</translation>
    </message>
    <message>
        <source>Mọi cuốn đều còn trong hạn.</source>
        <translation>Every book is still in time.</translation>
    </message>
    <message>
        <source>Chép tin nhắn</source>
        <translation>Copy message</translation>
    </message>
    <message>
        <source>Ghi đã gọi</source>
        <translation>Put down as called</translation>
    </message>
    <message>
        <source>In danh sách gọi…</source>
        <translation>Print call list…</translation>
    </message>
    <message>
        <source>In thư nhắc…</source>
        <translation>Print letters…</translation>
    </message>
    <message>
        <source>{readers} bạn đọc đang giữ {books} cuốn quá hạn</source>
        <translation>Late readers: {readers}, overdue books: {books}</translation>
    </message>
    <message>
        <source>Bạn đọc trễ hạn</source>
        <translation>Late readers</translation>
    </message>
    <message>
        <source>Chọn một người trong danh sách.</source>
        <translation>Choose one reader in the list.</translation>
    </message>
    <message>
        <source>Chọn người đã gọi trong danh sách.</source>
        <translation>Choose who was called in the list.</translation>
    </message>
    <message>
        <source>Không ai trễ hạn.</source>
        <translation>Nobody is late.</translation>
    </message>
</context>
<context>
    <name>Panel</name>
    <message>
        <source>Thôi</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>PartCard</name>
    <message>
        <source>Lưu</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Phần này do tỉnh đặt, ở đây chỉ xem.</source>
        <translation>The province sets this part; it can only be read here.</translation>
    </message>
</context>
<context>
    <name>PatronCardView</name>
    <message>
        <source>Quét thẻ để bắt đầu</source>
        <translation>Scan a card to begin</translation>
    </message>
    <message>
        <source>Sách trả thì quét thẳng, không cần thẻ.</source>
        <translation>To return a book, just scan it.</translation>
    </message>
    <message>
        <source>{out} trên {limit} cuốn</source>
        <translation>{out} of {limit} books</translation>
    </message>
    <message>
        <source>Đang mượn</source>
        <translation>On loan</translation>
    </message>
    <message>
        <source>Thẻ hết hạn ngày {day}</source>
        <translation>Card expired on {day}</translation>
    </message>
    <message>
        <source>Gia hạn thẻ rồi cho mượn.</source>
        <translation>Extend the card, then lend.</translation>
    </message>
    <message numerus="yes">
        <source>%n cuốn quá hạn {days} ngày</source>
        <translation>
            <numerusform>%n book is {days} days overdue</numerusform>
            <numerusform>%n books are up to {days} days overdue</numerusform>
        </translation>
    </message>
    <message>
        <source>{title}, hạn {day}</source>
        <translation>{title}, due {day}</translation>
    </message>
    <message>
        <source>Thẻ hết hạn ngày {day}, còn {days} ngày.</source>
        <translation>Card expires on {day}, in {days} days.</translation>
    </message>
    <message>
        <source>sinh {year}</source>
        <translation>born {year}</translation>
    </message>
    <message>
        <source>Người lớn</source>
        <translation>Adult</translation>
    </message>
    <message>
        <source>Thiếu nhi</source>
        <translation>Child</translation>
    </message>
    <message>
        <source>Học sinh</source>
        <translation>Student</translation>
    </message>
    <message>
        <source>Giáo viên</source>
        <translation>Teacher</translation>
    </message>
    <message>
        <source>Người cao tuổi</source>
        <translation>Senior</translation>
    </message>
    <message>
        <source>Phục vụ tại nhà</source>
        <translation>Served at home</translation>
    </message>
    <message>
        <source>Thẻ tập thể</source>
        <translation>Group card</translation>
    </message>
</context>
<context>
    <name>PickBar</name>
    <message>
        <source>Tất cả</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Đang trễ hạn</source>
        <translation>Late</translation>
    </message>
    <message>
        <source>Thẻ sắp hết hạn</source>
        <translation>Card ends soon</translation>
    </message>
    <message>
        <source>Trẻ em</source>
        <translation>Children</translation>
    </message>
    <message>
        <source>Tạm khóa</source>
        <translation>Suspended</translation>
    </message>
    <message>
        <source>Đã hết hạn</source>
        <translation>Expired</translation>
    </message>
    <message>
        <source>Chưa ký phiếu</source>
        <translation>Not signed</translation>
    </message>
</context>
<context>
    <name>PlanCard</name>
    <message>
        <source>sẽ thêm</source>
        <translation>to be added</translation>
    </message>
    <message>
        <source>sẽ gộp</source>
        <translation>to be merged</translation>
    </message>
    <message>
        <source>sẽ bỏ qua</source>
        <translation>to be skipped</translation>
    </message>
    <message>
        <source>không đọc được</source>
        <translation>cannot be read</translation>
    </message>
    <message>
        <source>Sách đã có</source>
        <translation>Books that are here</translation>
    </message>
    <message>
        <source>Những mục cần xem</source>
        <translation>Places to look at</translation>
    </message>
    <message>
        <source>Sửa cách ghép cột</source>
        <translation>Change the columns</translation>
    </message>
    <message>
        <source>Chọn tệp khác…</source>
        <translation>Choose another file…</translation>
    </message>
    <message>
        <source>Nhập</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Tệp không có gì để thêm.</source>
        <translation>Nothing in the file can be added.</translation>
    </message>
    <message>
        <source>Mọi sách lặp lại:</source>
        <translation>All repeated books:</translation>
    </message>
    <message>
        <source>Đã có {count}</source>
        <translation>{count} here already</translation>
    </message>
    <message>
        <source>Lặp lại {count}</source>
        <translation>Repeated {count}</translation>
    </message>
    <message>
        <source>Cần xem {count}</source>
        <translation>{count} to look at</translation>
    </message>
    <message>
        <source>Đọc được trọn vẹn {books}</source>
        <translation>All of it can be read: {books}</translation>
    </message>
    <message>
        <source>Không sách nào thư viện đã có, không chỗ nào cần xem.</source>
        <translation>None is here already, and nothing needs a look.</translation>
    </message>
    <message>
        <source>Mọi sách đã có:</source>
        <translation>All books that are here:</translation>
    </message>
</context>
<context>
    <name>Play</name>
    <message>
        <source>Thư viện tập</source>
        <translation>Library to play with</translation>
    </message>
</context>
<context>
    <name>PoliciesCard</name>
    <message>
        <source>Dòng đầu cho mọi người. Dòng sau chỉ ghi chỗ khác; ô trống thì theo dòng đầu.</source>
        <translation>The first line is for everybody. The others say only what differs; an empty field follows the first line.</translation>
    </message>
    <message>
        <source>Thêm dòng</source>
        <translation>Add a line</translation>
    </message>
    <message>
        <source>Bạn đọc</source>
        <translation>Readers</translation>
    </message>
    <message>
        <source>Loại</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Điểm</source>
        <translation>Site</translation>
    </message>
    <message>
        <source>Được mượn</source>
        <translation>May borrow</translation>
    </message>
    <message>
        <source>Cuốn</source>
        <translation>Items</translation>
    </message>
    <message>
        <source>Ngày</source>
        <translation>Days</translation>
    </message>
    <message>
        <source>Gia hạn</source>
        <translation>Renewals</translation>
    </message>
    <message>
        <source>Điểm thư viện</source>
        <translation>Library site</translation>
    </message>
    <message>
        <source>Bỏ dòng này</source>
        <translation>Remove this line</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Trang trước</source>
        <translation>Previous</translation>
    </message>
    <message>
        <source>Trang sau</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>Trang {page} trên {pages}</source>
        <translation>Page {page} of {pages}</translation>
    </message>
</context>
<context>
    <name>PrintActions</name>
    <message>
        <source>Đã gửi tới máy in {name}.</source>
        <translation>Sent to the printer {name}.</translation>
    </message>
    <message>
        <source>Đã lưu PDF.</source>
        <translation>PDF saved.</translation>
    </message>
    <message>
        <source>Đã dừng. Chưa in xong.</source>
        <translation>Stopped before the end.</translation>
    </message>
    <message>
        <source>Lưu PDF</source>
        <translation>Save PDF</translation>
    </message>
</context>
<context>
    <name>PrintDialog</name>
    <message>
        <source>không có</source>
        <translation>none</translation>
    </message>
    <message>
        <source>Máy in</source>
        <translation>Printer</translation>
    </message>
    <message>
        <source>Tiến độ</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>In</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>Lưu PDF…</source>
        <translation>Save PDF…</translation>
    </message>
    <message>
        <source>Mở tệp</source>
        <translation>Open file</translation>
    </message>
    <message>
        <source>Dừng</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Chưa thấy máy in nào. Lưu PDF rồi mang đi in.</source>
        <translation>No printer is found. Save a PDF and print it elsewhere.</translation>
    </message>
</context>
<context>
    <name>PrivacyTab</name>
    <message>
        <source>In…</source>
        <translation>Print…</translation>
    </message>
    <message>
        <source>Xuất tệp…</source>
        <translation>Export…</translation>
    </message>
    <message>
        <source>Ghi yêu cầu…</source>
        <translation>Enter a request…</translation>
    </message>
    <message>
        <source>Chưa có yêu cầu nào.</source>
        <translation>No requests yet.</translation>
    </message>
    <message>
        <source>Gồm thông tin trên thẻ, phiếu đồng ý, sách đang mượn và yêu cầu đã ghi.</source>
        <translation>The card, the consent, what is out, and the requests.</translation>
    </message>
    <message>
        <source>Yêu cầu về dữ liệu của mình</source>
        <translation>Requests about their own data</translation>
    </message>
    <message>
        <source>Mọi điều đang lưu về {who}</source>
        <translation>Everything that is kept about {who}</translation>
    </message>
</context>
<context>
    <name>ProgressCard</name>
    <message>
        <source>Tiến độ</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>Dừng</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Đang mở tệp</source>
        <translation>Opening the file</translation>
    </message>
    <message>
        <source>{done} trên {books}</source>
        <translation>{done} of {books}</translation>
    </message>
    <message>
        <source>{books}</source>
        <translation>{books}</translation>
    </message>
    <message>
        <source>{rate} mỗi giây</source>
        <translation>{rate} a second</translation>
    </message>
    <message>
        <source>Đang dừng</source>
        <translation>Stopping</translation>
    </message>
</context>
<context>
    <name>PromiseCard</name>
    <message>
        <source>Gửi những gì?</source>
        <translation>What is sent?</translation>
    </message>
    <message>
        <source>Mô tả sách và số bản của thư viện mình</source>
        <translation>Descriptions of books, and our number of copies</translation>
    </message>
    <message>
        <source>Lượt mượn trả, không kèm tên ai</source>
        <translation>Loans and returns, without anyone’s name</translation>
    </message>
    <message>
        <source>Đối tượng bạn đọc khi cấp thẻ, không kèm tên</source>
        <translation>The category of a reader given a card, without a name</translation>
    </message>
    <message>
        <source>Tên, thẻ và cách liên lạc của bạn đọc không rời máy này khi chưa khóa.</source>
        <translation>Readers’ names, cards and contacts do not leave this PC unless locked.</translation>
    </message>
</context>
<context>
    <name>ProposalLine</name>
    <message>
        <source>Đề xuất</source>
        <translation>Proposed</translation>
    </message>
    <message>
        <source>{fields}: chờ quốc gia trả lời.</source>
        <translation>{fields}: waiting for the nation&apos;s answer.</translation>
    </message>
</context>
<context>
    <name>ProtectCard</name>
    <message>
        <source>Câu mật khẩu của máy này</source>
        <translation>Passphrase of this PC</translation>
    </message>
    <message>
        <source>Gõ lại câu mật khẩu</source>
        <translation>The passphrase again</translation>
    </message>
    <message>
        <source>Gõ lại mã trên phiếu</source>
        <translation>Type the code on the sheet</translation>
    </message>
    <message>
        <source>Mã hóa thư viện…</source>
        <translation>Encrypt the library…</translation>
    </message>
    <message>
        <source>Mã hóa khi đóng chương trình</source>
        <translation>Encrypt when the program closes</translation>
    </message>
    <message>
        <source>Đóng chương trình bây giờ</source>
        <translation>Close the program now</translation>
    </message>
    <message>
        <source>Thôi mã hóa</source>
        <translation>Stop encrypting</translation>
    </message>
    <message>
        <source>Thôi</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Thư viện chưa mã hóa</source>
        <translation>The library is not encrypted</translation>
    </message>
    <message>
        <source>Ai lấy được máy là đọc được tên bạn đọc.</source>
        <translation>Whoever takes the PC can read the readers&apos; names.</translation>
    </message>
    <message>
        <source>Thư viện được mã hóa</source>
        <translation>The library is encrypted</translation>
    </message>
    <message>
        <source>Kho khóa của máy giữ khóa. Máy khác thì cần phiếu khôi phục.</source>
        <translation>The keyring of this PC has the key. Another PC needs the recovery sheet.</translation>
    </message>
    <message>
        <source>Mở bằng câu mật khẩu của máy này, hoặc phiếu khôi phục.</source>
        <translation>Opens with the passphrase of this PC, or the recovery sheet.</translation>
    </message>
    <message>
        <source>In phiếu trước</source>
        <translation>Print the sheet first</translation>
    </message>
    <message>
        <source>Mất cả khóa lẫn phiếu là mất thư viện. Phiếu cũ không dùng được nữa.</source>
        <translation>Without the key and the sheet the library is lost. The old sheet no longer works.</translation>
    </message>
    <message>
        <source>Sẽ mã hóa khi đóng chương trình</source>
        <translation>Will be encrypted when the program closes</translation>
    </message>
    <message>
        <source>Sẽ thôi mã hóa khi đóng chương trình</source>
        <translation>Will be plain after the program closes</translation>
    </message>
    <message>
        <source>Máy sao lưu và kiểm tra trước. Mất điện lúc nào thư viện cũng còn nguyên.</source>
        <translation>It is backed up and checked first. A power cut at any time leaves the library whole.</translation>
    </message>
    <message>
        <source>Máy này không có kho khóa: mỗi lần mở sẽ hỏi câu này.</source>
        <translation>This PC has no keyring: it asks for this at every start.</translation>
    </message>
    <message>
        <source>Đặt một câu mật khẩu. Vài từ dễ nhớ là đủ.</source>
        <translation>Choose a passphrase. A few words are enough.</translation>
    </message>
    <message>
        <source>Hai lần gõ khác nhau.</source>
        <translation>The two are not the same.</translation>
    </message>
    <message>
        <source>Chưa đúng mã trên phiếu. Chưa mã hóa gì.</source>
        <translation>Not the code on the sheet. Nothing is encrypted.</translation>
    </message>
</context>
<context>
    <name>QueueCard</name>
    <message>
        <source>Danh sách ISBN</source>
        <translation>List of ISBNs</translation>
    </message>
    <message>
        <source>Lấy tất cả</source>
        <translation>Take all</translation>
    </message>
    <message>
        <source>Đóng danh sách</source>
        <translation>Close the list</translation>
    </message>
    <message>
        <source>Đã xem {done} trên {total}</source>
        <translation>{done} of {total} done</translation>
    </message>
    <message numerus="yes">
        <source>Lấy %n sách</source>
        <translation>
            <numerusform>Take %n book</numerusform>
            <numerusform>Take %n books</numerusform>
        </translation>
    </message>
    <message>
        <source>chờ</source>
        <translation>waiting</translation>
    </message>
    <message>
        <source>đang hỏi</source>
        <translation>asking</translation>
    </message>
    <message>
        <source>đã có</source>
        <translation>here</translation>
    </message>
    <message>
        <source>tìm thấy</source>
        <translation>found</translation>
    </message>
    <message>
        <source>chưa thấy</source>
        <translation>not found</translation>
    </message>
    <message>
        <source>chưa hỏi được</source>
        <translation>not asked</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Nền sáng</source>
        <translation>Light theme</translation>
    </message>
    <message>
        <source>Nền tối</source>
        <translation>Dark theme</translation>
    </message>
</context>
<context>
    <name>RailItem</name>
    <message>
        <source>{place}, có thay đổi chưa lưu</source>
        <translation>{place}, with unsaved changes</translation>
    </message>
</context>
<context>
    <name>ReaderForm</name>
    <message>
        <source>Lưu</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Thôi</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Cấp thẻ mới</source>
        <translation>New card</translation>
    </message>
    <message>
        <source>Chỉ ghi điều cần để cho mượn. Không ghi số căn cước, dân tộc, tôn giáo.</source>
        <translation>Only what is needed to lend. No identity number, ethnic origin or religion.</translation>
    </message>
    <message>
        <source>Sửa thông tin bạn đọc</source>
        <translation>Correct a reader</translation>
    </message>
    <message>
        <source>Số thẻ và hạn thẻ đổi ở Thay thẻ mất và Gia hạn thẻ.</source>
        <translation>Number and last day are changed by Replace lost card and Renew card.</translation>
    </message>
    <message>
        <source>Ghi họ tên.</source>
        <translation>Enter the name.</translation>
    </message>
    <message>
        <source>Ghi số thẻ.</source>
        <translation>Enter the card number.</translation>
    </message>
    <message>
        <source>Ghi ngày như 30/09/2027.</source>
        <translation>Enter a day such as 30/09/2027.</translation>
    </message>
    <message>
        <source>Họ và tên</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Năm sinh</source>
        <translation>Birth year</translation>
    </message>
    <message>
        <source>Loại thẻ</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>Số thẻ</source>
        <translation>Card number</translation>
    </message>
    <message>
        <source>Thẻ đến ngày</source>
        <translation>Card until</translation>
    </message>
    <message>
        <source>Liên hệ (điện thoại, Zalo)</source>
        <translation>Contact (telephone, Zalo)</translation>
    </message>
    <message>
        <source>Ở thôn, bản, tổ</source>
        <translation>Village</translation>
    </message>
    <message>
        <source>Họ tên người giám hộ</source>
        <translation>Guardian&apos;s name</translation>
    </message>
    <message>
        <source>Liên hệ người giám hộ</source>
        <translation>Guardian&apos;s contact</translation>
    </message>
</context>
<context>
    <name>ReaderImport</name>
    <message>
        <source>Không có họ tên</source>
        <translation>No name</translation>
    </message>
    <message>
        <source>Thẻ {card}</source>
        <translation>Card {card}</translation>
    </message>
    <message>
        <source>Chọn cột nào ghi họ tên.</source>
        <translation>Choose the column that has the names.</translation>
    </message>
    <message>
        <source>Bỏ qua</source>
        <translation>Skip</translation>
    </message>
    <message>
        <source>Số thẻ</source>
        <translation>Card number</translation>
    </message>
    <message>
        <source>Họ và tên</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Họ và tên đệm</source>
        <translation>Family and middle names</translation>
    </message>
    <message>
        <source>Tên</source>
        <translation>Given name</translation>
    </message>
    <message>
        <source>Năm sinh</source>
        <translation>Birth year</translation>
    </message>
    <message>
        <source>Đối tượng</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>Liên hệ</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>Thôn</source>
        <translation>Village</translation>
    </message>
    <message>
        <source>Người giám hộ</source>
        <translation>Guardian</translation>
    </message>
    <message>
        <source>Liên hệ giám hộ</source>
        <translation>Guardian&apos;s contact</translation>
    </message>
    <message>
        <source>Hạn thẻ</source>
        <translation>Valid until</translation>
    </message>
    <message>
        <source>Thẻ mới</source>
        <translation>New card</translation>
    </message>
    <message>
        <source>Bổ sung</source>
        <translation>Completed</translation>
    </message>
    <message>
        <source>Đã có</source>
        <translation>Known</translation>
    </message>
    <message>
        <source>Không nhập</source>
        <translation>Not taken</translation>
    </message>
    <message>
        <source>Đã cấp thẻ {card}.</source>
        <translation>Given card {card}.</translation>
    </message>
    <message>
        <source>Đã bổ sung cho thẻ {card}.</source>
        <translation>Card {card} completed.</translation>
    </message>
    <message>
        <source>Đã có thẻ {card}, không gì mới.</source>
        <translation>Has card {card} already, nothing new.</translation>
    </message>
    <message>
        <source>Chưa nhập được.</source>
        <translation>Not imported.</translation>
    </message>
</context>
<context>
    <name>ReaderPage</name>
    <message>
        <source>Gia hạn thẻ</source>
        <translation>Renew card</translation>
    </message>
    <message>
        <source>Sửa</source>
        <translation>Correct</translation>
    </message>
    <message>
        <source>Việc khác</source>
        <translation>More</translation>
    </message>
    <message>
        <source>Các trang của bạn đọc</source>
        <translation>Pages of the reader</translation>
    </message>
    <message>
        <source>Đang mượn</source>
        <translation>Out</translation>
    </message>
    <message>
        <source>Đặt giữ</source>
        <translation>Holds</translation>
    </message>
    <message>
        <source>Thay thẻ mất…</source>
        <translation>Replace lost card…</translation>
    </message>
    <message>
        <source>Mở khóa thẻ</source>
        <translation>Lift suspension</translation>
    </message>
    <message>
        <source>Tạm khóa thẻ…</source>
        <translation>Suspend card…</translation>
    </message>
    <message>
        <source>Gộp với thẻ khác…</source>
        <translation>Merge with another card…</translation>
    </message>
    <message>
        <source>In thẻ này…</source>
        <translation>Print this card…</translation>
    </message>
    <message>
        <source>Thông tin</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Tiền</source>
        <translation>Money</translation>
    </message>
    <message>
        <source>Quyền riêng tư</source>
        <translation>Privacy</translation>
    </message>
</context>
<context>
    <name>Readers</name>
    <message>
        <source>Trễ hạn</source>
        <translation>Late</translation>
    </message>
    <message>
        <source>Tạm khóa</source>
        <translation>Suspended</translation>
    </message>
    <message>
        <source>Hết hạn</source>
        <translation>Expired</translation>
    </message>
    <message>
        <source>Sắp hạn</source>
        <translation>Ends soon</translation>
    </message>
    <message>
        <source>{out} cuốn</source>
        <translation>{out} out</translation>
    </message>
    <message>
        <source>Họ và tên</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Năm sinh</source>
        <translation>Birth year</translation>
    </message>
    <message>
        <source>Loại thẻ</source>
        <translation>Category</translation>
    </message>
    <message>
        <source>Liên hệ</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>Ở tại</source>
        <translation>Lives in</translation>
    </message>
    <message>
        <source>Được mượn</source>
        <translation>May borrow</translation>
    </message>
    <message>
        <source>{limit} cuốn</source>
        <translation>{limit} books</translation>
    </message>
    <message>
        <source>Thẻ từ</source>
        <translation>Card since</translation>
    </message>
    <message>
        <source>Thẻ đến</source>
        <translation>Card until</translation>
    </message>
    <message>
        <source>Họ tên</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>chưa ghi</source>
        <translation>not entered</translation>
    </message>
    <message>
        <source>Người chịu trách nhiệm</source>
        <translation>Responsible person</translation>
    </message>
    <message>
        <source>Người giám hộ</source>
        <translation>Guardian</translation>
    </message>
    <message>
        <source>Trả trễ nhiều lần</source>
        <translation>Late several times</translation>
    </message>
    <message>
        <source>Làm mất sách</source>
        <translation>Lost a book</translation>
    </message>
    <message>
        <source>Làm hỏng sách</source>
        <translation>Damaged a book</translation>
    </message>
    <message>
        <source>Trái nội quy</source>
        <translation>Against the house rules</translation>
    </message>
    <message>
        <source>Bạn đọc nhờ khóa</source>
        <translation>Asked for by the reader</translation>
    </message>
    <message>
        <source>Xin tỉnh cấp dải số mới, rồi ghi ở Nội quy, mục Số thẻ.</source>
        <translation>Ask the province for a new range and enter it in House rules, under Card numbers.</translation>
    </message>
    <message>
        <source>Dải số thẻ của thư viện đã hết.</source>
        <translation>The library&apos;s range of card numbers is used up.</translation>
    </message>
    <message>
        <source>Dải số thẻ của thư viện chỉ còn {count} số.</source>
        <translation>The library&apos;s range of card numbers has only {count} left.</translation>
    </message>
    <message>
        <source>bạn {name}</source>
        <translation>{name}</translation>
    </message>
    <message>
        <source>không thời hạn</source>
        <translation>no end</translation>
    </message>
    <message>
        <source>người chịu trách nhiệm</source>
        <translation>the responsible person</translation>
    </message>
    <message>
        <source>người giám hộ</source>
        <translation>the guardian</translation>
    </message>
    <message>
        <source>Thẻ tạm khóa đến hết ngày {day}</source>
        <translation>Card suspended up to and including {day}</translation>
    </message>
    <message>
        <source>Thẻ hết hạn ngày {day}</source>
        <translation>Card expired on {day}</translation>
    </message>
    <message>
        <source>Gia hạn thẻ rồi cho mượn.</source>
        <translation>Renew the card, then lend.</translation>
    </message>
    <message>
        <source>Thẻ hết hạn ngày {day}, còn {days} ngày.</source>
        <translation>The card ends on {day}, in {days} days.</translation>
    </message>
</context>
<context>
    <name>ReadersView</name>
    <message>
        <source>Bạn đọc</source>
        <translation>Readers</translation>
    </message>
    <message>
        <source>Quá hạn</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>Yêu cầu</source>
        <translation>Requests</translation>
    </message>
    <message>
        <source>Về danh sách</source>
        <translation>Back to the list</translation>
    </message>
    <message>
        <source>Nhập…</source>
        <translation>Bring in…</translation>
    </message>
    <message>
        <source>Nhập danh sách bạn đọc từ tệp CSV hoặc Excel</source>
        <translation>Bring in readers from a CSV or Excel file</translation>
    </message>
    <message>
        <source>In thẻ</source>
        <translation>Print cards</translation>
    </message>
    <message>
        <source>Cấp thẻ mới</source>
        <translation>New card</translation>
    </message>
    <message numerus="yes">
        <source>%n thẻ còn hạn</source>
        <translation>
            <numerusform>%n valid card</numerusform>
            <numerusform>%n valid cards</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReceivedCard</name>
    <message>
        <source>Lần trước nhận về</source>
        <translation>Received last time</translation>
    </message>
    <message numerus="yes">
        <source>%n mô tả sách từ mục lục quốc gia</source>
        <translation>
            <numerusform>%n description from the national catalogue</numerusform>
            <numerusform>%n descriptions from the national catalogue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Xác nhận của trung tâm cho %n thay đổi</source>
        <translation>
            <numerusform>The hub’s confirmation of %n change</numerusform>
            <numerusform>The hub’s confirmation of %n changes</numerusform>
        </translation>
    </message>
    <message>
        <source>Chưa có gì mới</source>
        <translation>Nothing new yet</translation>
    </message>
</context>
<context>
    <name>RecentCard</name>
    <message>
        <source>Đã nhập gần đây</source>
        <translation>Imported lately</translation>
    </message>
    <message>
        <source>Đã hoàn tác</source>
        <translation>Undone</translation>
    </message>
    <message>
        <source>Hoàn tác</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Hoàn tác lần nhập {file}</source>
        <translation>Undo the import of {file}</translation>
    </message>
</context>
<context>
    <name>RecordActions</name>
    <message>
        <source>Đã lưu {time}</source>
        <translation>Saved {time}</translation>
    </message>
    <message>
        <source>Đã hoàn tác</source>
        <translation>Undone</translation>
    </message>
    <message>
        <source>Đã bỏ sách vừa lưu</source>
        <translation>The new book was taken out</translation>
    </message>
    <message>
        <source>Lưu hoặc bỏ thay đổi trước đã.</source>
        <translation>Save or discard the changes first.</translation>
    </message>
    <message>
        <source>Đã bỏ biểu ghi</source>
        <translation>Record removed</translation>
    </message>
    <message>
        <source>Mở sách đã có</source>
        <translation>Open the one that is here</translation>
    </message>
    <message>
        <source>Dùng mô tả đó</source>
        <translation>Use that description</translation>
    </message>
    <message>
        <source>Vẫn thêm</source>
        <translation>Add it anyway</translation>
    </message>
    <message>
        <source>Đã dùng mô tả có sẵn</source>
        <translation>Used the description that is there</translation>
    </message>
    <message>
        <source>Đã khôi phục</source>
        <translation>Restored</translation>
    </message>
</context>
<context>
    <name>RegisterCard</name>
    <message>
        <source>Chưa có yêu cầu nào</source>
        <translation>No requests yet</translation>
    </message>
    <message>
        <source>Ghi yêu cầu từ trang Quyền riêng tư của bạn đọc.</source>
        <translation>Enter one from the Privacy page of the reader.</translation>
    </message>
    <message>
        <source>Trả lời trong 2 ngày làm việc, làm xong trong 10 hoặc 15 ngày.</source>
        <translation>Answer within 2 working days, finish within 10 or 15 days.</translation>
    </message>
    <message numerus="yes">
        <source>%n yêu cầu chưa xong</source>
        <translation>
            <numerusform>%n open request</numerusform>
            <numerusform>%n open requests</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReplacePanel</name>
    <message>
        <source>Thay thẻ</source>
        <translation>Replace</translation>
    </message>
    <message>
        <source>Số thẻ mới</source>
        <translation>New card number</translation>
    </message>
    <message>
        <source>Thẻ {card} ngừng ngay và không cấp lại cho ai. Sách đang mượn giữ nguyên.</source>
        <translation>Card {card} stops at once and is never given again. What is out stays out.</translation>
    </message>
    <message>
        <source>Thay thẻ mất cho {who}</source>
        <translation>Replace the lost card of {who}</translation>
    </message>
    <message>
        <source>Ghi số thẻ mới.</source>
        <translation>Enter the new number.</translation>
    </message>
</context>
<context>
    <name>RequestPanel</name>
    <message>
        <source>Ghi vào sổ</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Ngày nhận</source>
        <translation>Received on</translation>
    </message>
    <message>
        <source>Yêu cầu</source>
        <translation>Requests</translation>
    </message>
    <message>
        <source>Người yêu cầu</source>
        <translation>Asked by</translation>
    </message>
    <message>
        <source>Ghi yêu cầu của {who}</source>
        <translation>Enter a request of {who}</translation>
    </message>
    <message>
        <source>Trả lời trong 2 ngày làm việc; làm xong trong 10 hoặc 15 ngày tùy việc.</source>
        <translation>Answer within 2 working days; finish within 10 or 15 days, depending on the request.</translation>
    </message>
    <message>
        <source>Ghi ngày nhận, không sau hôm nay.</source>
        <translation>Enter the day, not after today.</translation>
    </message>
</context>
<context>
    <name>Requests</name>
    <message>
        <source>Đã trả lời</source>
        <translation>Answered</translation>
    </message>
    <message>
        <source>Kết thúc</source>
        <translation>Finish</translation>
    </message>
    <message>
        <source>Gia hạn thêm 15 ngày, một lần</source>
        <translation>15 days more, once</translation>
    </message>
    <message>
        <source>Xem thông tin</source>
        <translation>See the data</translation>
    </message>
    <message>
        <source>Sửa cho đúng</source>
        <translation>Correct</translation>
    </message>
    <message>
        <source>Xóa</source>
        <translation>Erase</translation>
    </message>
    <message>
        <source>Rút lại đồng ý</source>
        <translation>Take back consent</translation>
    </message>
    <message>
        <source>Hạn chế xử lý</source>
        <translation>Restrict</translation>
    </message>
    <message>
        <source>Phản đối xử lý</source>
        <translation>Object</translation>
    </message>
    <message>
        <source>Đã làm xong</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Đã từ chối, có lý do</source>
        <translation>Refused, with a reason</translation>
    </message>
    <message>
        <source>Bạn đọc thôi yêu cầu</source>
        <translation>The reader took it back</translation>
    </message>
    <message>
        <source>Trả lời trước hết {day}</source>
        <translation>Answer by {day}</translation>
    </message>
    <message>
        <source>Làm xong trước hết {day}</source>
        <translation>Finish by {day}</translation>
    </message>
    <message>
        <source>nhận {day}</source>
        <translation>received {day}</translation>
    </message>
    <message>
        <source>trả lời {day}</source>
        <translation>answered {day}</translation>
    </message>
    <message>
        <source>đã gia hạn</source>
        <translation>extended</translation>
    </message>
    <message>
        <source>xong {day}</source>
        <translation>finished {day}</translation>
    </message>
</context>
<context>
    <name>RestoreCard</name>
    <message>
        <source>Bản đang dùng được cất riêng, lấy lại được. Bạn đọc đã xóa vẫn là đã xóa.</source>
        <translation>What is in use now is kept aside and can be put back. Erased readers stay erased.</translation>
    </message>
    <message>
        <source>Khôi phục về bản này</source>
        <translation>Restore this one</translation>
    </message>
    <message>
        <source>Thôi</source>
        <translation>Leave it</translation>
    </message>
    <message>
        <source>Khôi phục về {when}</source>
        <translation>Restore to {when}</translation>
    </message>
    <message>
        <source>Sẽ có lại</source>
        <translation>Would come back</translation>
    </message>
    <message>
        <source>Bây giờ</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>tệp thư viện bị hỏng</source>
        <translation>the library file is damaged</translation>
    </message>
    <message numerus="yes">
        <source>%n việc, theo sổ thay đổi</source>
        <translation>
            <numerusform>%n change, by the journal</numerusform>
            <numerusform>%n changes, by the journal</numerusform>
        </translation>
    </message>
    <message>
        <source>không có, hoặc không đọc được</source>
        <translation>nothing, or nothing that can be read</translation>
    </message>
    <message>
        <source>Làm sau đó, sẽ làm lại</source>
        <translation>Done since, will be done again</translation>
    </message>
    <message>
        <source>không mất gì</source>
        <translation>nothing would be lost</translation>
    </message>
    <message>
        <source>Làm sau đó, sẽ mất</source>
        <translation>Done since, would be lost</translation>
    </message>
    <message>
        <source>Bản này thuộc một lần khôi phục khác: việc làm sau nó sẽ mất.</source>
        <translation>This one is from before another restore: what was done after it would be lost.</translation>
    </message>
    <message>
        <source>Sẽ mất</source>
        <translation>Would be lost</translation>
    </message>
</context>
<context>
    <name>Results</name>
    <message>
        <source>Không có “{words}” trong kho</source>
        <translation>No “{words}” in the library</translation>
    </message>
    <message>
        <source>Chưa có sách nào</source>
        <translation>No books yet</translation>
    </message>
    <message>
        <source>Thử gõ ngắn hơn, hoặc chỉ một từ trong nhan đề.</source>
        <translation>Try fewer letters, or one word of the title.</translation>
    </message>
    <message>
        <source>Bỏ mọi bộ lọc</source>
        <translation>Take off all filters</translation>
    </message>
    <message>
        <source>Sách nhập vào sẽ hiện ở đây.</source>
        <translation>Imported books will show here.</translation>
    </message>
    <message>
        <source>Không có sách nào như vậy</source>
        <translation>No such books</translation>
    </message>
    <message>
        <source>Chỉ đang tìm trong một phần của kho.</source>
        <translation>Only part of the library is looked at.</translation>
    </message>
    <message>
        <source>Kết quả</source>
        <translation>Results</translation>
    </message>
    <message>
        <source>chọn</source>
        <translation>choose</translation>
    </message>
    <message>
        <source>mở</source>
        <translation>open</translation>
    </message>
    <message>
        <source>{first}–{last} trên {total}</source>
        <translation>{first}–{last} of {total}</translation>
    </message>
</context>
<context>
    <name>RightsActions</name>
    <message>
        <source>Đã ghi: đã trả lời yêu cầu.</source>
        <translation>Put down: the request was answered.</translation>
    </message>
    <message>
        <source>Đã gia hạn yêu cầu thêm {days} ngày.</source>
        <translation>The request has {days} days more.</translation>
    </message>
    <message>
        <source>Đã ghi: yêu cầu kết thúc.</source>
        <translation>Put down: the request is finished.</translation>
    </message>
    <message>
        <source>Đã ghi phiếu đồng ý của {who}.</source>
        <translation>The consent of {who} was put down.</translation>
    </message>
    <message>
        <source>Đã ghi rút lại đồng ý, và ghi vào sổ yêu cầu.</source>
        <translation>Put down as taken back, and entered in the register.</translation>
    </message>
    <message>
        <source>Đã xóa hẳn bạn đọc mang thẻ {card}.</source>
        <translation>The reader with card {card} was erased.</translation>
    </message>
    <message>
        <source>Dấu vết trong tệp sẽ được dọn khi máy rảnh.</source>
        <translation>What is left in the file will be cleared in a quiet moment.</translation>
    </message>
    <message>
        <source>Đã ghi vào sổ. Trả lời trước hết ngày {day}.</source>
        <translation>Entered. Answer by {day}.</translation>
    </message>
    <message>
        <source>Đã bỏ đặt giữ.</source>
        <translation>The hold was cancelled.</translation>
    </message>
    <message>
        <source>Để riêng cuốn {barcode} cho {name}.</source>
        <translation>Keep {barcode} for {name}.</translation>
    </message>
</context>
<context>
    <name>RoundPlaces</name>
    <message>
        <source>Chọn thư mục thư viện</source>
        <translation>Choose the folder of a library</translation>
    </message>
    <message>
        <source>Chọn USB</source>
        <translation>Choose the stick</translation>
    </message>
    <message>
        <source>Lưu danh sách</source>
        <translation>Save the list</translation>
    </message>
</context>
<context>
    <name>RoundPlurals</name>
    <message numerus="yes">
        <source>Đã gửi %n thay đổi</source>
        <translation>
            <numerusform>Sent %n change</numerusform>
            <numerusform>Sent %n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>nhận %n mô tả sách</source>
        <translation>
            <numerusform>received %n description</numerusform>
            <numerusform>received %n descriptions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Đã ghi %n thay đổi</source>
        <translation>
            <numerusform>Wrote %n change</numerusform>
            <numerusform>Wrote %n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Trung tâm nhận %n thay đổi</source>
        <translation>
            <numerusform>The hub took %n change</numerusform>
            <numerusform>The hub took %n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Xong %n thư viện</source>
        <translation>
            <numerusform>%n library done</numerusform>
            <numerusform>%n libraries done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thư viện chưa xong</source>
        <translation>
            <numerusform>%n library not done</numerusform>
            <numerusform>%n libraries not done</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RoundView</name>
    <message>
        <source>Nhiều thư viện trên máy này</source>
        <translation>Several libraries on this PC</translation>
    </message>
    <message>
        <source>Thêm thư viện</source>
        <translation>Add a library</translation>
    </message>
    <message>
        <source>Về Đồng bộ</source>
        <translation>Back to Sync</translation>
    </message>
    <message>
        <source>Đồng bộ tất cả</source>
        <translation>Sync all</translation>
    </message>
    <message>
        <source>Ghi tất cả ra USB</source>
        <translation>Write all to a stick</translation>
    </message>
    <message>
        <source>Đọc từ USB</source>
        <translation>Read from a stick</translation>
    </message>
    <message>
        <source>Bỏ khỏi danh sách</source>
        <translation>Take off the list</translation>
    </message>
    <message>
        <source>In danh sách</source>
        <translation>Print the list</translation>
    </message>
    <message>
        <source>Dừng</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Lý do ghi ở cột Vừa làm.</source>
        <translation>The reason stands in the column Just done.</translation>
    </message>
    <message>
        <source>Đang làm: {done} trên {total} thư viện.</source>
        <translation>Under way: {done} of {total} libraries.</translation>
    </message>
    <message>
        <source>Vẫn mượn trả bình thường.</source>
        <translation>Lending goes on as usual.</translation>
    </message>
    <message>
        <source>Chưa có thư viện nào. Bấm Thêm thư viện, chọn thư mục có tệp library.db.</source>
        <translation>No library yet. Press Add a library and choose the folder with the file library.db.</translation>
    </message>
    <message>
        <source>Các thư viện trên máy này</source>
        <translation>The libraries on this PC</translation>
    </message>
</context>
<context>
    <name>Rules</name>
    <message>
        <source>Mức mượn</source>
        <translation>Lending</translation>
    </message>
    <message>
        <source>Ngày nghỉ</source>
        <translation>Closed days</translation>
    </message>
    <message>
        <source>Trả muộn</source>
        <translation>Late returns</translation>
    </message>
    <message>
        <source>Đặt giữ</source>
        <translation>Holds</translation>
    </message>
    <message>
        <source>Lịch sử mượn</source>
        <translation>Loan history</translation>
    </message>
    <message>
        <source>Phí</source>
        <translation>Charges</translation>
    </message>
    <message>
        <source>Đền sách</source>
        <translation>Lost books</translation>
    </message>
    <message>
        <source>Mọi bạn đọc</source>
        <translation>Every reader</translation>
    </message>
    <message>
        <source>Người lớn</source>
        <translation>Adults</translation>
    </message>
    <message>
        <source>Thiếu nhi</source>
        <translation>Children</translation>
    </message>
    <message>
        <source>Học sinh</source>
        <translation>Pupils</translation>
    </message>
    <message>
        <source>Giáo viên</source>
        <translation>Teachers</translation>
    </message>
    <message>
        <source>Người cao tuổi</source>
        <translation>Elderly</translation>
    </message>
    <message>
        <source>Phục vụ tại nhà</source>
        <translation>Served at home</translation>
    </message>
    <message>
        <source>Thẻ tập thể</source>
        <translation>Group card</translation>
    </message>
    <message>
        <source>Mọi loại</source>
        <translation>Any kind</translation>
    </message>
    <message>
        <source>Sách</source>
        <translation>Books</translation>
    </message>
    <message>
        <source>Báo chí</source>
        <translation>Serials</translation>
    </message>
    <message>
        <source>Tranh, ảnh</source>
        <translation>Pictures</translation>
    </message>
    <message>
        <source>Bản đồ</source>
        <translation>Maps</translation>
    </message>
    <message>
        <source>Đĩa, băng</source>
        <translation>Discs, tapes</translation>
    </message>
    <message>
        <source>Loại khác</source>
        <translation>Other kinds</translation>
    </message>
    <message>
        <source>Như trên</source>
        <translation>As above</translation>
    </message>
    <message>
        <source>Tại chỗ</source>
        <translation>Here only</translation>
    </message>
    <message>
        <source>Không</source>
        <translation>Not lent</translation>
    </message>
    <message>
        <source>Mượn về</source>
        <translation>Home</translation>
    </message>
    <message>
        <source>{count} cuốn</source>
        <translation>{count} items</translation>
    </message>
    <message>
        <source>{count} ngày</source>
        <translation>{count} days</translation>
    </message>
    <message>
        <source>gia hạn {count} lần</source>
        <translation>{count} renewals</translation>
    </message>
    <message>
        <source>mở cả tuần</source>
        <translation>open all week</translation>
    </message>
    <message>
        <source>Tết: nghỉ trước {before} ngày, đến hết mồng {through}</source>
        <translation>Tet: closed {before} days before, through day {through} of the year</translation>
    </message>
    <message>
        <source>Đợt nghỉ riêng: {first} – {last}</source>
        <translation>Own closed days: {first} – {last}</translation>
    </message>
    <message>
        <source>Giỗ Tổ Hùng Vương: nghỉ</source>
        <translation>Hung Kings: closed</translation>
    </message>
    <message>
        <source>Nghỉ hằng tuần: {days}</source>
        <translation>Closed every week: {days}</translation>
    </message>
    <message>
        <source>Nghỉ hằng năm: {days}</source>
        <translation>Closed every year: {days}</translation>
    </message>
    <message>
        <source>lần {time}: {days} ngày</source>
        <translation>time {time}: {days} days</translation>
    </message>
    <message>
        <source>Thẻ tạm nghỉ, {ladder}</source>
        <translation>The card rests, {ladder}</translation>
    </message>
    <message>
        <source>Châm chước {days} ngày</source>
        <translation>{days} days of grace</translation>
    </message>
    <message>
        <source>Không có ngày châm chước</source>
        <translation>No days of grace</translation>
    </message>
    <message>
        <source>Trả muộn thì thẻ vẫn dùng được</source>
        <translation>A late return does not stop the card</translation>
    </message>
    <message>
        <source>Nhắc lại sau {days} ngày</source>
        <translation>Reminded again after {days} days</translation>
    </message>
    <message>
        <source>Mỗi người đặt nhiều nhất {count} cuốn</source>
        <translation>At most {count} holds for each reader</translation>
    </message>
    <message>
        <source>Để riêng {days} ngày mở cửa</source>
        <translation>Kept for {days} open days</translation>
    </message>
    <message>
        <source>Có người chờ vẫn gia hạn được</source>
        <translation>Can be renewed though others wait</translation>
    </message>
    <message>
        <source>Có người chờ thì không gia hạn</source>
        <translation>Not renewed while others wait</translation>
    </message>
    <message>
        <source>Xóa tên khỏi lượt mượn {days} ngày sau khi trả</source>
        <translation>Names leave the loans {days} days after the return</translation>
    </message>
    <message>
        <source>Thư viện không thu tiền</source>
        <translation>The library takes no money</translation>
    </message>
    <message>
        <source>Làm thẻ: {amount}</source>
        <translation>A card: {amount}</translation>
    </message>
    <message>
        <source>Đặt cọc: {amount}</source>
        <translation>Deposit: {amount}</translation>
    </message>
    <message>
        <source>Trả trễ mỗi ngày: {amount}</source>
        <translation>Each day late: {amount}</translation>
    </message>
    <message>
        <source>Sách tiếng nước ngoài: ít nhất {percent}% giá sách</source>
        <translation>Foreign books: at least {percent}% of the price</translation>
    </message>
    <message>
        <source>Sách không ghi giá: {amount}</source>
        <translation>Books without a price: {amount}</translation>
    </message>
    <message>
        <source>thủ thư định</source>
        <translation>the librarian decides</translation>
    </message>
    <message>
        <source>đền {percent}% giá sách</source>
        <translation>{percent}% of the price</translation>
    </message>
    <message>
        <source>sách đắt hơn: đền {percent}% giá sách</source>
        <translation>dearer books: {percent}% of the price</translation>
    </message>
    <message>
        <source>sách giá đến {amount}: đền {percent}% giá sách</source>
        <translation>books up to {amount}: {percent}% of the price</translation>
    </message>
</context>
<context>
    <name>RulesPlaces</name>
    <message>
        <source>Nội quy</source>
        <translation>House rules</translation>
    </message>
    <message>
        <source>Đã lưu: {part}.</source>
        <translation>Saved: {part}.</translation>
    </message>
    <message>
        <source>Áp dụng cho lượt mượn từ bây giờ.</source>
        <translation>Holds for loans from now on.</translation>
    </message>
    <message>
        <source>Thẻ tới: {card}.</source>
        <translation>Next card: {card}.</translation>
    </message>
    <message>
        <source>Đã lưu dải số thẻ.</source>
        <translation>The range of card numbers is saved.</translation>
    </message>
    <message>
        <source>Ghi số đầu và số cuối của dải.</source>
        <translation>Enter the first and the last number of the range.</translation>
    </message>
    <message>
        <source>Như 501 và 2500.</source>
        <translation>Such as 501 and 2500.</translation>
    </message>
</context>
<context>
    <name>RulesView</name>
    <message>
        <source>Nội quy</source>
        <translation>House rules</translation>
    </message>
    <message>
        <source>Không phạt tiền. Thẻ tạm nghỉ ít ngày, lần sau lâu hơn; để trống thì thôi.</source>
        <translation>No fines. A card rests for some days, longer the next time; leave it empty for none.</translation>
    </message>
    <message>
        <source>Số ngày châm chước</source>
        <translation>Days of grace</translation>
    </message>
    <message>
        <source>Tạm khóa mấy ngày: lần 1, lần 2…</source>
        <translation>Days of suspension: first time, second…</translation>
    </message>
    <message>
        <source>Nhắc lại sau mấy ngày</source>
        <translation>Days between reminders</translation>
    </message>
    <message>
        <source>Mỗi người đặt nhiều nhất, cuốn</source>
        <translation>Most holds for a reader</translation>
    </message>
    <message>
        <source>Để riêng mấy ngày mở cửa</source>
        <translation>Kept for how many open days</translation>
    </message>
    <message>
        <source>Gia hạn được cả khi có người chờ</source>
        <translation>May be renewed though somebody waits</translation>
    </message>
    <message>
        <source>Sau hạn này máy chỉ còn giữ số lượt, không còn biết ai đã mượn.</source>
        <translation>After it only counts are kept, and not who borrowed.</translation>
    </message>
    <message>
        <source>Xóa tên khỏi lượt đã trả sau, ngày</source>
        <translation>Forget who borrowed after, days</translation>
    </message>
    <message>
        <source>Mượn sách không mất tiền (Luật Thư viện, điều 42). Chỉ bật khi xã có quy định.</source>
        <translation>Borrowing is free (Law on Libraries, article 42). Switch on only where the commune has decided so.</translation>
    </message>
    <message>
        <source>Tiền làm thẻ, đồng</source>
        <translation>Card fee, đồng</translation>
    </message>
    <message>
        <source>Tiền đặt cọc, đồng</source>
        <translation>Deposit, đồng</translation>
    </message>
    <message>
        <source>Phạt trễ mỗi ngày, đồng</source>
        <translation>Late fee a day, đồng</translation>
    </message>
    <message>
        <source>Thư viện có thu tiền</source>
        <translation>The library takes money</translation>
    </message>
</context>
<context>
    <name>RunsModel</name>
    <message>
        <source>Khi nào</source>
        <translation>When</translation>
    </message>
    <message>
        <source>Đường</source>
        <translation>By</translation>
    </message>
    <message>
        <source>Việc</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Dung lượng</source>
        <translation>Size</translation>
    </message>
</context>
<context>
    <name>SavedMenu</name>
    <message>
        <source>Đã lưu</source>
        <translation>Saved</translation>
    </message>
    <message>
        <source>Lưu phép tìm này</source>
        <translation>Save this search</translation>
    </message>
    <message>
        <source>Bỏ khỏi danh sách</source>
        <translation>Remove from the list</translation>
    </message>
</context>
<context>
    <name>ScanBox</name>
    <message>
        <source>Quét thẻ hoặc quét sách</source>
        <translation>Scan a card or a book</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>nhận</source>
        <translation>accept</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Sách cho {name}</source>
        <translation>Books for {name}</translation>
    </message>
    <message>
        <source>sang người khác</source>
        <translation>next reader</translation>
    </message>
    <message>
        <source>xong</source>
        <translation>done</translation>
    </message>
    <message>
        <source>Quét từng cuốn</source>
        <translation>Scan the books one by one</translation>
    </message>
    <message>
        <source>Bấm vào đây để quét</source>
        <translation>Click here to scan</translation>
    </message>
</context>
<context>
    <name>ScannerPlaces</name>
    <message>
        <source>Thử máy quét</source>
        <translation>Try the scanner</translation>
    </message>
</context>
<context>
    <name>ScannerView</name>
    <message>
        <source>Thử máy quét</source>
        <translation>Try the scanner</translation>
    </message>
    <message>
        <source>Mã được quét</source>
        <translation>The code that is scanned</translation>
    </message>
    <message>
        <source>Quét mã ở trên</source>
        <translation>Scan the code above</translation>
    </message>
    <message>
        <source>Thử lại</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Về quầy</source>
        <translation>Back to the desk</translation>
    </message>
    <message>
        <source>In các mã này</source>
        <translation>Print these codes</translation>
    </message>
    <message>
        <source>Đưa máy quét vào mã trên màn hình. Máy quét laser cũ không đọc được màn hình: in các mã này ra giấy rồi quét.</source>
        <translation>Point the scanner at the code on the screen. Old laser scanners cannot read a screen: print these codes and scan them on paper.</translation>
    </message>
    <message>
        <source>Quét mã thứ {place} trên {all}</source>
        <translation>Scan code {place} of {all}</translation>
    </message>
    <message>
        <source>Đã thử xong</source>
        <translation>All codes were tried</translation>
    </message>
    <message>
        <source>Đã nhận: {typed}</source>
        <translation>It arrived as {typed}</translation>
    </message>
</context>
<context>
    <name>SealedPlurals</name>
    <message numerus="yes">
        <source>%n bạn đọc, đã khóa</source>
        <translation>
            <numerusform>%n reader, sealed</numerusform>
            <numerusform>%n readers, sealed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dấu người mượn, đã khóa</source>
        <translation>
            <numerusform>%n borrower, sealed</numerusform>
            <numerusform>%n borrowers, sealed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chìa khóa bạn đọc</source>
        <translation>
            <numerusform>%n key of readers</numerusform>
            <numerusform>%n keys of readers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SealingOffer</name>
    <message>
        <source>Thư viện chưa mã hóa</source>
        <translation>The library is not encrypted</translation>
    </message>
    <message>
        <source>Ai lấy được máy là đọc được tên bạn đọc. Mã hóa thì mất máy không lộ tên.</source>
        <translation>Whoever takes the PC can read the names of readers. Encrypted, a lost PC tells nothing.</translation>
    </message>
    <message>
        <source>Xem cách mã hóa</source>
        <translation>See how</translation>
    </message>
    <message>
        <source>Để sau</source>
        <translation>Later</translation>
    </message>
</context>
<context>
    <name>SearchBox</name>
    <message>
        <source>Tìm nhan đề, tác giả, chủ đề, ISBN</source>
        <translation>Find title, author, subject, ISBN</translation>
    </message>
    <message>
        <source>Tìm sách</source>
        <translation>Find a book</translation>
    </message>
    <message>
        <source>Gõ không dấu cũng được</source>
        <translation>Accents are not needed</translation>
    </message>
</context>
<context>
    <name>SearchModel</name>
    <message>
        <source>Còn {available} trên {copies}</source>
        <translation>{available} of {copies} in</translation>
    </message>
    <message>
        <source>Đang giữ cho bạn đọc</source>
        <translation>Kept for a reader</translation>
    </message>
    <message>
        <source>Đang cho mượn</source>
        <translation>On loan</translation>
    </message>
    <message>
        <source>Chưa có bản</source>
        <translation>No copy</translation>
    </message>
    <message>
        <source>hơn {count}</source>
        <translation>more than {count}</translation>
    </message>
    <message>
        <source>Nhan đề · {total} kết quả</source>
        <translation>Title · {total} results</translation>
    </message>
    <message>
        <source>Tác giả</source>
        <translation>Author</translation>
    </message>
    <message>
        <source>Năm</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>Tình trạng</source>
        <translation>State</translation>
    </message>
</context>
<context>
    <name>SearchView</name>
    <message>
        <source>Tra cứu</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>Nhập tệp…</source>
        <translation>Import a file…</translation>
    </message>
    <message>
        <source>Xuất…</source>
        <translation>Export…</translation>
    </message>
    <message>
        <source>Sửa hàng loạt…</source>
        <translation>Change many…</translation>
    </message>
    <message>
        <source>{records} đầu sách · {copies} bản</source>
        <translation>{records} titles · {copies} copies</translation>
    </message>
</context>
<context>
    <name>SharingCard</name>
    <message>
        <source>Mã trên phiếu khôi phục</source>
        <translation>Code on the recovery sheet</translation>
    </message>
    <message>
        <source>Mở khóa</source>
        <translation>Unlock</translation>
    </message>
    <message>
        <source>Để sau</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>Còn thiếu mã.</source>
        <translation>The code is missing.</translation>
    </message>
    <message>
        <source>Máy kia của thư viện đã gửi bạn đọc sang, còn khóa</source>
        <translation>The library&apos;s other PC has sent its readers, still sealed</translation>
    </message>
    <message>
        <source>Gõ mã trên phiếu khôi phục của máy kia. Chỉ hỏi một lần.</source>
        <translation>Type the code on the other PC&apos;s recovery sheet. It is asked once.</translation>
    </message>
    <message>
        <source>Chưa có phiếu khôi phục nên bạn đọc chỉ ở máy này</source>
        <translation>No recovery sheet yet, so readers stay on this PC</translation>
    </message>
    <message>
        <source>Lập phiếu ở mục Tài khoản rồi quay lại đây. Phiếu khóa tên bạn đọc.</source>
        <translation>Make the sheet under Accounts, then come back. The sheet seals the readers&apos; names.</translation>
    </message>
    <message>
        <source>Cho các máy của thư viện cùng biết bạn đọc</source>
        <translation>Let the library&apos;s PCs know each other&apos;s readers</translation>
    </message>
    <message>
        <source>Gõ mã trên phiếu khôi phục của máy này, rồi gõ đúng mã ấy ở máy kia. Tên đi đường đã khóa, trung tâm không mở được.</source>
        <translation>Type the code on this PC&apos;s recovery sheet, then the same code on the other PC. Names travel sealed; the hub cannot open them.</translation>
    </message>
</context>
<context>
    <name>SheetCard</name>
    <message>
        <source>Mã chỉ hiện lần này.</source>
        <translation>The code is shown this once.</translation>
    </message>
    <message>
        <source>Làm phiếu mới</source>
        <translation>Make a new sheet</translation>
    </message>
    <message>
        <source>In phiếu</source>
        <translation>Print the sheet</translation>
    </message>
    <message>
        <source>Đã cất phiếu</source>
        <translation>It is put away</translation>
    </message>
    <message>
        <source>Phiếu khôi phục</source>
        <translation>Recovery sheet</translation>
    </message>
    <message>
        <source>In hoặc chép ra giấy, rồi cất ở nơi có khóa, không để cạnh máy.</source>
        <translation>Print or copy it on paper and keep it locked away, not beside the PC.</translation>
    </message>
    <message>
        <source>Quên mã PIN thì dùng phiếu này để vào lại và đặt mã mới.</source>
        <translation>Who forgot the PIN comes in with this sheet and sets a new one.</translation>
    </message>
</context>
<context>
    <name>Side</name>
    <message>
        <source>Chọn một bạn đọc</source>
        <translation>Choose a reader</translation>
    </message>
    <message>
        <source>Quét thẻ, hoặc gõ tên không dấu rồi bấm Enter.</source>
        <translation>Scan a card, or type a name without accents and press Enter.</translation>
    </message>
</context>
<context>
    <name>SignPanel</name>
    <message>
        <source>Ghi phiếu đã ký</source>
        <translation>Put down</translation>
    </message>
    <message>
        <source>{who} đã ký</source>
        <translation>{who} has signed</translation>
    </message>
    <message>
        <source>Ngày ký</source>
        <translation>Signed on</translation>
    </message>
    <message>
        <source>Người ghi</source>
        <translation>Put down by</translation>
    </message>
    <message>
        <source>Đánh dấu đúng như trên phiếu giấy mẫu {version} đã ký.</source>
        <translation>Tick what is ticked on the signed paper, version {version}.</translation>
    </message>
    <message>
        <source>Ghi phiếu đồng ý</source>
        <translation>Put down a signed form</translation>
    </message>
    <message>
        <source>Phiếu chưa đánh dấu mục bắt buộc thì chưa cấp thẻ được.</source>
        <translation>Without the needed box there can be no card.</translation>
    </message>
    <message>
        <source>Đánh dấu người đã ký.</source>
        <translation>Tick who has signed.</translation>
    </message>
    <message>
        <source>Ghi ngày ký, không sau hôm nay.</source>
        <translation>Enter the day, not after today.</translation>
    </message>
    <message>
        <source>Ghi tên người ghi phiếu.</source>
        <translation>Enter who puts it down.</translation>
    </message>
</context>
<context>
    <name>StartCard</name>
    <message>
        <source>Chọn tệp…</source>
        <translation>Choose a file…</translation>
    </message>
    <message>
        <source>Lưu bảng mẫu…</source>
        <translation>Save a template…</translation>
    </message>
</context>
<context>
    <name>StateBand</name>
    <message>
        <source>Hoàn tác</source>
        <translation>Undo</translation>
    </message>
</context>
<context>
    <name>StateCard</name>
    <message>
        <source>Chọn thư mục USB…</source>
        <translation>Choose a USB folder…</translation>
    </message>
    <message>
        <source>Thôi chép ra USB</source>
        <translation>Copy to USB no more</translation>
    </message>
    <message>
        <source>Tệp thư viện bị hỏng</source>
        <translation>The library file is damaged</translation>
    </message>
    <message>
        <source>Chọn một bản sao lưu để khôi phục.</source>
        <translation>Choose a backup to restore.</translation>
    </message>
    <message>
        <source>Chưa sao lưu lần nào.</source>
        <translation>Never backed up yet.</translation>
    </message>
    <message>
        <source>Lần gần nhất: {when}. Máy tự sao lưu sau mỗi ngày làm việc.</source>
        <translation>Last: {when}. It happens by itself after each day&apos;s work.</translation>
    </message>
    <message>
        <source>Máy hỏng thì mất cả bản trên máy. Chọn thư mục USB để chép thêm.</source>
        <translation>If this PC fails, backups on it go too. Choose a USB folder for another copy.</translation>
    </message>
    <message>
        <source>Chép thêm ra USB: {path}</source>
        <translation>Copied to the USB stick as well: {path}</translation>
    </message>
    <message>
        <source>Chưa cắm USB: {path}</source>
        <translation>The USB stick is not plugged in: {path}</translation>
    </message>
</context>
<context>
    <name>StatusCard</name>
    <message>
        <source>Đồng bộ ngay</source>
        <translation>Exchange now</translation>
    </message>
    <message>
        <source>Cần mã ghi danh do tỉnh cấp.</source>
        <translation>Needs an enrolment code from the province.</translation>
    </message>
    <message>
        <source>chưa có</source>
        <translation>none yet</translation>
    </message>
    <message>
        <source>Đang đồng bộ</source>
        <translation>Exchanging</translation>
    </message>
    <message>
        <source>Đã xong {done} trên {total}. Vẫn mượn trả bình thường.</source>
        <translation>{done} of {total} done. Lending goes on as usual.</translation>
    </message>
    <message>
        <source>Đang nối với tỉnh. Vẫn mượn trả bình thường.</source>
        <translation>Connecting. Lending goes on as usual.</translation>
    </message>
    <message>
        <source>Dừng</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Lần khớp gần nhất</source>
        <translation>Last in step</translation>
    </message>
    <message>
        <source>Mục lục quốc gia</source>
        <translation>National catalogue</translation>
    </message>
    <message>
        <source>Tháng này đã dùng</source>
        <translation>Used this month</translation>
    </message>
    <message>
        <source>Cần xem</source>
        <translation>To look at</translation>
    </message>
</context>
<context>
    <name>StickActions</name>
    <message>
        <source>Đang ghi ra USB</source>
        <translation>Writing to the stick</translation>
    </message>
    <message>
        <source>Đang đọc từ USB</source>
        <translation>Reading from the stick</translation>
    </message>
    <message>
        <source>Đang chuyển hộ</source>
        <translation>Carrying for others</translation>
    </message>
    <message>
        <source>Chọn USB</source>
        <translation>Choose the stick</translation>
    </message>
    <message>
        <source>Đã đọc lại thấy đúng, rút USB được rồi. Chờ tỉnh trả lời.</source>
        <translation>Read back and right; you can pull the stick out. Now the province answers.</translation>
    </message>
    <message>
        <source>Sổ hai bên vừa khớp lại.</source>
        <translation>The two memories now fit again.</translation>
    </message>
    <message>
        <source>Không mất gì. Ghi ra USB thêm một lần nữa.</source>
        <translation>Nothing is lost. Write to the stick once more.</translation>
    </message>
    <message>
        <source>Không có gì mới.</source>
        <translation>Nothing new.</translation>
    </message>
    <message>
        <source>Tệp trên USB này đã đọc rồi.</source>
        <translation>The files on this stick were read before.</translation>
    </message>
    <message>
        <source>Trả lời đã đặt trên USB, mang về cho từng thư viện.</source>
        <translation>The answers are on the stick; bring them to each library.</translation>
    </message>
    <message>
        <source>Lưu danh sách</source>
        <translation>Save the list</translation>
    </message>
</context>
<context>
    <name>StickCard</name>
    <message>
        <source>Ghi ra USB</source>
        <translation>Write to a stick</translation>
    </message>
    <message>
        <source>Đọc từ USB</source>
        <translation>Read from a stick</translation>
    </message>
    <message>
        <source>Chuyển hộ</source>
        <translation>Carry for others</translation>
    </message>
    <message>
        <source>In danh sách</source>
        <translation>Print the list</translation>
    </message>
    <message>
        <source>Dừng</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Chuyển tệp của các thư viện khác qua mạng của máy này.</source>
        <translation>Take the files of other libraries over this PC’s line.</translation>
    </message>
    <message>
        <source>Cần mã ghi danh do tỉnh cấp.</source>
        <translation>An enrolment code of the province is needed.</translation>
    </message>
    <message>
        <source>Có USB {name}</source>
        <translation>There is a stick: {name}</translation>
    </message>
    <message>
        <source>Ghi thay đổi ra USB, hoặc đọc trả lời của tỉnh.</source>
        <translation>Write changes to it, or read the answer of the province.</translation>
    </message>
    <message>
        <source>Không có mạng thì dùng USB</source>
        <translation>Without a line, use a USB stick</translation>
    </message>
    <message>
        <source>Ghi thay đổi ra USB rồi gửi người lên tỉnh, huyện.</source>
        <translation>Write your changes to a stick and send it to the province with somebody.</translation>
    </message>
    <message>
        <source>Chưa rút USB. Vẫn mượn trả bình thường.</source>
        <translation>Do not pull the stick out yet. Lending goes on as usual.</translation>
    </message>
</context>
<context>
    <name>StickPlurals</name>
    <message numerus="yes">
        <source>Đã ghi %n thay đổi ra USB</source>
        <translation>
            <numerusform>%n change written to the stick</numerusform>
            <numerusform>%n changes written to the stick</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tỉnh đã nhận %n thay đổi</source>
        <translation>
            <numerusform>The province has taken %n change</numerusform>
            <numerusform>The province has taken %n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Đã nhận %n mô tả sách từ USB.</source>
        <translation>
            <numerusform>%n description came by stick.</numerusform>
            <numerusform>%n descriptions came by stick.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sticks</name>
    <message>
        <source>Gửi lên tỉnh</source>
        <translation>To the province</translation>
    </message>
    <message>
        <source>Trả lời của tỉnh</source>
        <translation>Answer of the province</translation>
    </message>
    <message>
        <source>Đã chuyển, có trả lời</source>
        <translation>Carried, answered</translation>
    </message>
    <message>
        <source>Đã chuyển</source>
        <translation>Carried</translation>
    </message>
</context>
<context>
    <name>StopsModel</name>
    <message>
        <source>Thư viện</source>
        <translation>Library</translation>
    </message>
    <message>
        <source>Chờ gửi</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>Cần xem</source>
        <translation>To look at</translation>
    </message>
    <message>
        <source>Khớp lần cuối</source>
        <translation>Last agreed</translation>
    </message>
    <message>
        <source>Vừa làm</source>
        <translation>Just done</translation>
    </message>
</context>
<context>
    <name>SuggestionLine</name>
    <message>
        <source>Có phải muốn tìm:</source>
        <translation>Did you mean:</translation>
    </message>
</context>
<context>
    <name>SuspendPanel</name>
    <message>
        <source>Tạm khóa thẻ</source>
        <translation>Suspend card</translation>
    </message>
    <message>
        <source>Đến hết ngày</source>
        <translation>Up to and including</translation>
    </message>
    <message>
        <source>Lý do</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>{days} ngày</source>
        <translation>{days} days</translation>
    </message>
    <message>
        <source>{who} vẫn trả sách được, chỉ chưa mượn thêm. Mở khóa được bất cứ lúc nào.</source>
        <translation>{who} can bring books back, but not borrow. It can be lifted at any time.</translation>
    </message>
    <message>
        <source>Tạm khóa thẻ {card}</source>
        <translation>Suspend card {card}</translation>
    </message>
    <message>
        <source>Ghi một ngày từ hôm nay trở đi.</source>
        <translation>Enter today or a later day.</translation>
    </message>
</context>
<context>
    <name>ToldCard</name>
    <message>
        <source>dòng đã đọc</source>
        <translation>rows read</translation>
    </message>
    <message>
        <source>thẻ mới</source>
        <translation>new cards</translation>
    </message>
    <message>
        <source>thẻ được bổ sung</source>
        <translation>cards completed</translation>
    </message>
    <message>
        <source>đã có, bỏ qua</source>
        <translation>known, skipped</translation>
    </message>
    <message>
        <source>không nhập được</source>
        <translation>not brought in</translation>
    </message>
    <message>
        <source>Từng dòng của danh sách</source>
        <translation>The rows of the list</translation>
    </message>
    <message>
        <source>Những dòng cần xem</source>
        <translation>Rows to look at</translation>
    </message>
    <message>
        <source>Nhập</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Sửa cách ghép cột</source>
        <translation>Change the columns</translation>
    </message>
    <message>
        <source>Xem danh sách</source>
        <translation>Show the list</translation>
    </message>
    <message>
        <source>Lưu kết quả…</source>
        <translation>Save the outcome…</translation>
    </message>
    <message>
        <source>Hoàn tác cả danh sách</source>
        <translation>Undo the whole list</translation>
    </message>
    <message>
        <source>Nhập tiếp…</source>
        <translation>Import another…</translation>
    </message>
    <message>
        <source>Xem trước {name}: chưa ghi gì</source>
        <translation>{name}, tried out: nothing is written yet</translation>
    </message>
    <message>
        <source>Nhập {count} bạn đọc</source>
        <translation>Bring in {count} readers</translation>
    </message>
    <message>
        <source>Danh sách không có gì mới.</source>
        <translation>The list has nothing new.</translation>
    </message>
    <message>
        <source>Đã nhập {name}</source>
        <translation>{name} was brought in</translation>
    </message>
    <message>
        <source>Đã dừng giữa chừng: {name}. Nhập lại tệp này để vào nốt.</source>
        <translation>Stopped partway: {name}. Import this file again for the rest.</translation>
    </message>
    <message>
        <source>Cần xem {count}</source>
        <translation>{count} to look at</translation>
    </message>
    <message>
        <source>Mọi dòng {count}</source>
        <translation>All rows {count}</translation>
    </message>
    <message>
        <source>Bỏ lại, không lưu: {columns}.</source>
        <translation>Left out, not kept: {columns}.</translation>
    </message>
    <message>
        <source>Không lấy cột: {columns}.</source>
        <translation>Columns not taken: {columns}.</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>Lại</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Thôi</source>
        <translation>Leave</translation>
    </message>
    <message>
        <source>Quầy: mượn và trả</source>
        <translation>Desk: lend and take back</translation>
    </message>
    <message>
        <source>Quét thẻ rồi quét sách là mượn. Quét sách không có thẻ là trả.</source>
        <translation>Scan a card, then books: they are lent. Scan a book without a card: it is returned.</translation>
    </message>
    <message>
        <source>Tra cứu: tìm, và mang sổ cũ sang</source>
        <translation>Search: find, and bring the old list</translation>
    </message>
    <message>
        <source>Gõ không dấu cũng ra. Nhập tệp: Excel, CSV hay MARC, xem trước rồi ghi.</source>
        <translation>Accents are not needed. Import Excel, CSV or MARC: look first, then write.</translation>
    </message>
    <message>
        <source>Biên mục: thêm sách</source>
        <translation>Cataloguing: add books</translation>
    </message>
    <message>
        <source>Quét ISBN ở bìa sau: máy tìm mô tả có sẵn. Không có thì điền vài ô.</source>
        <translation>Scan the ISBN on the back: a description is looked for. Without one, fill in a few fields.</translation>
    </message>
    <message>
        <source>Bạn đọc: cấp thẻ, nhắc sách</source>
        <translation>Readers: issue cards, remind</translation>
    </message>
    <message>
        <source>Tên bạn đọc chỉ ở máy này. Sách quá hạn xếp sẵn để gọi hoặc gửi giấy.</source>
        <translation>Readers&apos; names stay on this PC. Overdue books are listed, to ring or to write.</translation>
    </message>
    <message>
        <source>Đồng bộ: gửi và nhận</source>
        <translation>Exchange: send and receive</translation>
    </message>
    <message>
        <source>Có mạng thì máy tự gửi. Không có mạng thì dùng USB. Mất mạng vẫn làm.</source>
        <translation>With a line it sends by itself. Without one there are sticks. Work goes on either way.</translation>
    </message>
    <message>
        <source>Sao lưu: máy tự làm</source>
        <translation>Backups: made by themselves</translation>
    </message>
    <message>
        <source>Cắm thêm USB để có bản ở ngoài máy. Mất điện không mất việc đã hiện.</source>
        <translation>Put in a stick to have a copy elsewhere. A power cut loses nothing that was shown.</translation>
    </message>
    <message>
        <source>Mới dùng lần đầu?</source>
        <translation>New to this?</translation>
    </message>
    <message>
        <source>Đi một vòng hai phút. Thôi lúc nào cũng được; F1 để xem lại.</source>
        <translation>Take a tour of two minutes. Leave whenever you like; F1 shows it again.</translation>
    </message>
    <message>
        <source>Đi một vòng</source>
        <translation>Take the tour</translation>
    </message>
    <message>
        <source>{place}/{all}</source>
        <translation>{place}/{all}</translation>
    </message>
    <message>
        <source>Xong, vào quầy</source>
        <translation>Done, to the desk</translation>
    </message>
    <message>
        <source>Tiếp</source>
        <translation>Next</translation>
    </message>
</context>
<context>
    <name>TransferActions</name>
    <message>
        <source>Đã lưu bảng mẫu “{name}”</source>
        <translation>Saved the template “{name}”</translation>
    </message>
    <message>
        <source>Đã lưu kết quả vào “{name}”</source>
        <translation>Saved the outcome in “{name}”</translation>
    </message>
    <message>
        <source>Lưu bảng mẫu</source>
        <translation>Save the template</translation>
    </message>
    <message>
        <source>Danh sách sách</source>
        <translation>List of books</translation>
    </message>
    <message>
        <source>Lưu kết quả</source>
        <translation>Save the outcome</translation>
    </message>
    <message>
        <source>{name}, kết quả</source>
        <translation>{name}, outcome</translation>
    </message>
</context>
<context>
    <name>TransferPlurals</name>
    <message numerus="yes">
        <source>%n sách</source>
        <translation>
            <numerusform>%n book</numerusform>
            <numerusform>%n books</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dòng</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bản</source>
        <translation>
            <numerusform>%n copy</numerusform>
            <numerusform>%n copies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nhập %n sách</source>
        <translation>
            <numerusform>Import %n book</numerusform>
            <numerusform>Import %n books</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Xuất %n sách</source>
        <translation>
            <numerusform>Export %n book</numerusform>
            <numerusform>Export %n books</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chỗ cần xem</source>
        <translation>
            <numerusform>%n place to look at</numerusform>
            <numerusform>%n places to look at</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Đã xuất %n sách</source>
        <translation>
            <numerusform>Exported %n book</numerusform>
            <numerusform>Exported %n books</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n biểu ghi cần xem.</source>
        <translation>
            <numerusform>%n record to look at.</numerusform>
            <numerusform>%n records to look at.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UndoActions</name>
    <message>
        <source>Đang hoàn tác lần nhập</source>
        <translation>Undoing the import</translation>
    </message>
    <message>
        <source>Sách đã mượn hoặc đã sửa từ đó đến nay thì giữ lại.</source>
        <translation>Books that were lent or changed since are kept.</translation>
    </message>
    <message>
        <source>đã dừng giữa chừng, hoàn tác lần nữa để xong</source>
        <translation>stopped halfway, undo it again to finish</translation>
    </message>
</context>
<context>
    <name>UpdateNotice</name>
    <message>
        <source>Cập nhật khi đóng</source>
        <translation>Update at close</translation>
    </message>
    <message>
        <source>Bản {version} đã sẵn sàng, lấy khi đóng cửa sổ.</source>
        <translation>Version {version} is ready, to be taken when the window closes.</translation>
    </message>
    <message>
        <source>Sẽ cập nhật khi đóng cửa sổ; khi đó máy làm thêm ít phút. Bấm nữa để thôi.</source>
        <translation>Will be updated when the window closes; the PC works on for a minute or two then. Press again to leave it.</translation>
    </message>
    <message>
        <source>Chưa cập nhật</source>
        <translation>Not updated</translation>
    </message>
    <message>
        <source>Bản {version} không dùng được ở đây. Bản đang dùng vẫn chạy.</source>
        <translation>Version {version} cannot be used here. The present version still runs.</translation>
    </message>
</context>
<context>
    <name>UpdatePhrase</name>
    <message>
        <source>Cập nhật khi đóng</source>
        <translation>Update at close</translation>
    </message>
    <message>
        <source>Câu mật khẩu của máy này</source>
        <translation>Passphrase of this PC</translation>
    </message>
    <message>
        <source>Thôi</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Gõ câu vẫn gõ khi mở thư viện.</source>
        <translation>Type the phrase that opens the library.</translation>
    </message>
    <message>
        <source>Bản {version} cần câu mật khẩu</source>
        <translation>Version {version} needs the passphrase</translation>
    </message>
    <message>
        <source>Lúc đóng cửa sổ, máy sao lưu rồi cho bản mới mở thử một bản chép của thư viện. Câu này chỉ dùng cho lần đó, không ghi lại ở đâu.</source>
        <translation>When the window closes, the PC makes a backup and lets the new version open a copy of the library. The passphrase is used for that alone and is written down nowhere.</translation>
    </message>
</context>
<context>
    <name>WaitingCard</name>
    <message>
        <source>Chờ gửi</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>Không còn gì chờ gửi</source>
        <translation>Nothing is waiting</translation>
    </message>
</context>
<context>
    <name>WayChips</name>
    <message>
        <source>Trả nhanh</source>
        <translation>Quick return</translation>
    </message>
    <message>
        <source>Thùng trả sách</source>
        <translation>Book drop</translation>
    </message>
    <message>
        <source>Đọc tại chỗ</source>
        <translation>Read here</translation>
    </message>
</context>
<context>
    <name>WayStrip</name>
    <message>
        <source>Sớm hơn</source>
        <translation>Earlier</translation>
    </message>
    <message>
        <source>Muộn hơn</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>Xong</source>
        <translation>Done</translation>
    </message>
    <message numerus="yes">
        <source>%n cuốn</source>
        <translation>
            <numerusform>%n book</numerusform>
            <numerusform>%n books</numerusform>
        </translation>
    </message>
    <message>
        <source>Sách</source>
        <translation>Books</translation>
    </message>
    <message>
        <source>Báo, tạp chí</source>
        <translation>Papers, magazines</translation>
    </message>
    <message>
        <source>Khác</source>
        <translation>Other</translation>
    </message>
</context>
<context>
    <name>WithdrawPanel</name>
    <message>
        <source>Ghi rút lại</source>
        <translation>Put down</translation>
    </message>
    <message>
        <source>{who} rút lại</source>
        <translation>{who} takes it back</translation>
    </message>
    <message>
        <source>Rút lại đồng ý</source>
        <translation>Take back consent</translation>
    </message>
    <message>
        <source>Phiếu đã ký vẫn giữ làm chứng. Phải trả lời trong 2 ngày làm việc, xong trong 15 ngày: thu hồi sách, rồi xóa bạn đọc.</source>
        <translation>The signed form stays as proof. Answer within 2 working days and finish within 15: get the books back, then erase the reader.</translation>
    </message>
    <message>
        <source>Đánh dấu người rút lại.</source>
        <translation>Tick who takes it back.</translation>
    </message>
</context>
<context>
    <name>WithdrawalPanel</name>
    <message>
        <source>Rút khỏi kho</source>
        <translation>Withdraw</translation>
    </message>
    <message>
        <source>Thôi</source>
        <translation>Keep</translation>
    </message>
    <message>
        <source>Lý do</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Vì sao rút {number}?</source>
        <translation>Why withdraw {number}?</translation>
    </message>
</context>
<context>
    <name>Workspaces</name>
    <message>
        <source>Quầy</source>
        <translation>Desk</translation>
    </message>
    <message>
        <source>Tra cứu</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>Biên mục</source>
        <translation>Catalogue</translation>
    </message>
    <message>
        <source>Bạn đọc</source>
        <translation>Readers</translation>
    </message>
    <message>
        <source>Đồng bộ</source>
        <translation>Exchange</translation>
    </message>
    <message>
        <source>Tệp thư viện bị hỏng một chỗ.</source>
        <translation>The library file is damaged in one place.</translation>
    </message>
    <message>
        <source>Bấm Sao lưu ở góc dưới bên trái để lấy lại, việc đã làm vẫn còn.</source>
        <translation>Click Backup at the bottom left to mend it; the work done is not lost.</translation>
    </message>
</context>
<context>
    <name>_DoneBanner</name>
    <message>
        <source>Mở thư mục</source>
        <translation>Open the folder</translation>
    </message>
</context>
<context>
    <name>_FollowsCard</name>
    <message>
        <source>Sau khi gộp</source>
        <translation>After merging</translation>
    </message>
    <message>
        <source>Số ĐKCB, mã vạch và lịch sử mượn của từng bản giữ nguyên.</source>
        <translation>Accession number, barcode and loan history of each copy stay the same.</translation>
    </message>
    <message>
        <source>Gộp xong vẫn hoàn tác được.</source>
        <translation>A merge can be undone.</translation>
    </message>
    <message>
        <source>Chuyển {copies} sang “{title}”.</source>
        <translation>{copies} will move to “{title}”.</translation>
    </message>
    <message>
        <source>Bên gộp vào không có bản sách nào.</source>
        <translation>The merged side has no copies.</translation>
    </message>
    <message>
        <source>Trong đó {loans}: lượt mượn đi theo.</source>
        <translation>Of these, {loans}: loans follow.</translation>
    </message>
</context>
<context>
    <name>_Plurals</name>
    <message numerus="yes">
        <source>%n cuốn quá hạn, lâu nhất {days} ngày</source>
        <translation>
            <numerusform>%n book overdue for {days} days</numerusform>
            <numerusform>%n books overdue, the longest for {days} days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_PromiseCard</name>
    <message>
        <source>Trong tệp có gì?</source>
        <translation>What is in the file?</translation>
    </message>
    <message>
        <source>Mô tả sách, và các bản sách: số ĐKCB, kho, giá.</source>
        <translation>Descriptions, and copies: accession number, store, price.</translation>
    </message>
    <message>
        <source>Không có tên bạn đọc, không có lượt mượn.</source>
        <translation>No readers’ names, no loans.</translation>
    </message>
    <message>
        <source>Tệp hiện ra khi đã ghi xong. Dừng giữa chừng thì không để lại gì.</source>
        <translation>The file appears when it is whole. Stopped halfway, it leaves nothing behind.</translation>
    </message>
    <message>
        <source>Sửa nhiều sách một lần</source>
        <translation>Many books at once</translation>
    </message>
    <message>
        <source>Xem trước chưa sửa gì. Chỉ những sách đã đếm ở đó mới được sửa.</source>
        <translation>A preview changes nothing. Only the books counted there are changed.</translation>
    </message>
    <message>
        <source>Đang sửa vẫn mượn trả bình thường. Dừng lúc nào cũng được.</source>
        <translation>Lending goes on meanwhile. It can be stopped at any time.</translation>
    </message>
    <message>
        <source>Hoàn tác thì mục đã sửa trở lại; chỗ sửa tay từ đó đến nay giữ nguyên.</source>
        <translation>Undo brings back what was changed; what was edited by hand since stays.</translation>
    </message>
</context>
<context>
    <name>_ReversePanel</name>
    <message>
        <source>Ghi đảo</source>
        <translation>Reverse</translation>
    </message>
    <message>
        <source>Ghi đảo “{what}”, {amount}?</source>
        <translation>Reverse “{what}”, {amount}?</translation>
    </message>
    <message>
        <source>Dòng cũ vẫn còn trong sổ; một dòng mới đưa số tiền trở lại.</source>
        <translation>The old line stays in the ledger; a new one moves the amount back.</translation>
    </message>
</context>
<context>
    <name>accounts</name>
    <message>
        <source>Thủ thư</source>
        <translation>Librarian</translation>
    </message>
    <message>
        <source>Người giúp việc</source>
        <translation>Helper</translation>
    </message>
    <message>
        <source>Điều phối viên</source>
        <translation>Coordinator</translation>
    </message>
    <message>
        <source>Làm được mọi việc.</source>
        <translation>May do everything.</translation>
    </message>
    <message>
        <source>Mượn trả, thêm sách, cấp thẻ, thu tiền. Không xóa, không đổi và không vượt nội quy.</source>
        <translation>Lends, adds books, issues cards, takes money. Does not delete, change the rules or go past them.</translation>
    </message>
    <message>
        <source>Nội quy, phục hồi và nhật ký. Không đụng đến bạn đọc và tiền.</source>
        <translation>Rules, restoring and the log. Touches neither readers nor money.</translation>
    </message>
    <message>
        <source>Lập hoặc đổi tài khoản</source>
        <translation>Make or change an account</translation>
    </message>
    <message>
        <source>Xem nhật ký</source>
        <translation>Read the log</translation>
    </message>
    <message>
        <source>Xóa thông tin một bạn đọc</source>
        <translation>Erase a reader</translation>
    </message>
    <message>
        <source>Xuất danh sách bạn đọc</source>
        <translation>Export readers</translation>
    </message>
    <message>
        <source>Gộp hai bạn đọc</source>
        <translation>Merge two readers</translation>
    </message>
    <message>
        <source>Ghi hoặc thu tiền</source>
        <translation>Charge or take money</translation>
    </message>
    <message>
        <source>Cho mượn dù trái nội quy</source>
        <translation>Went past a rule when lending</translation>
    </message>
    <message>
        <source>Phục hồi từ bản sao lưu</source>
        <translation>Restore from a backup</translation>
    </message>
    <message>
        <source>Ghi đảo một khoản tiền</source>
        <translation>Reverse an amount</translation>
    </message>
    <message>
        <source>Đổi nội quy</source>
        <translation>Change the rules</translation>
    </message>
    <message>
        <source>Miễn tiền</source>
        <translation>Waive an amount</translation>
    </message>
    <message>
        <source>Xuất sách khỏi kho</source>
        <translation>Withdraw a copy</translation>
    </message>
    <message>
        <source>Mở khóa</source>
        <translation>Unlock</translation>
    </message>
    <message>
        <source>Khóa máy</source>
        <translation>Lock</translation>
    </message>
    <message>
        <source>Gõ sai mã</source>
        <translation>Wrong PIN</translation>
    </message>
    <message>
        <source>Vào lại bằng phiếu khôi phục</source>
        <translation>Came in by the recovery sheet</translation>
    </message>
    <message>
        <source>Đổi mã PIN</source>
        <translation>Change PIN</translation>
    </message>
    <message>
        <source>Không tự khóa</source>
        <translation>Never by itself</translation>
    </message>
    <message>
        <source>Sau {minutes} phút</source>
        <translation>After {minutes} minutes</translation>
    </message>
</context>
<context>
    <name>backup</name>
    <message>
        <source>Mọi thay đổi đã được sao lưu</source>
        <translation>Every change is backed up</translation>
    </message>
    <message>
        <source>Chưa sao lưu: thay đổi từ {when}</source>
        <translation>Not backed up: changes since {when}</translation>
    </message>
    <message>
        <source>Đã sao lưu; còn thay đổi từ {when}</source>
        <translation>Backed up; changes since {when} wait</translation>
    </message>
    <message>
        <source>cất trước khi khôi phục</source>
        <translation>put aside before a restore</translation>
    </message>
    <message>
        <source>Chưa gửi xong bản nào lên trung tâm</source>
        <translation>No copy is at the hub whole yet</translation>
    </message>
    <message>
        <source>Máy gửi tiếp sau lần đồng bộ tới.</source>
        <translation>The program goes on after the next exchange.</translation>
    </message>
    <message>
        <source>Bản gửi gần nhất: {when}. Máy tự gửi sau mỗi lần đồng bộ.</source>
        <translation>Last copy sent: {when}. One is sent after each exchange.</translation>
    </message>
    <message>
        <source>Có bản sao ở trung tâm</source>
        <translation>A copy is at the hub</translation>
    </message>
    <message>
        <source>Bản ở trung tâm còn khóa bằng phiếu cũ</source>
        <translation>The copy at the hub is locked under the old sheet</translation>
    </message>
    <message>
        <source>Bật lại bằng mã trên phiếu mới.</source>
        <translation>Begin again with the code on the new sheet.</translation>
    </message>
    <message>
        <source>Chưa có bản sao ở trung tâm</source>
        <translation>No copy is at the hub</translation>
    </message>
    <message>
        <source>Cần phiếu khôi phục trước: lập ở mục Tài khoản.</source>
        <translation>A recovery sheet comes first: make one under Accounts.</translation>
    </message>
    <message>
        <source>Cháy hay mất máy thì lấy lại thư viện từ đó bằng phiếu khôi phục. Bản gửi đi khóa bằng mã trên phiếu: trung tâm không đọc được.</source>
        <translation>After fire or theft the recovery sheet brings the library back from there. Copies are locked with the code on the sheet: the hub cannot read them.</translation>
    </message>
</context>
<context>
    <name>batch</name>
    <message>
        <source>Thay chữ</source>
        <translation>Replace text</translation>
    </message>
    <message>
        <source>Ghi thành</source>
        <translation>Set to</translation>
    </message>
    <message>
        <source>Thêm</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Xóa</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Chỗ nào có chữ này thì thay bằng chữ mới.</source>
        <translation>Wherever this text stands, the new text replaces it.</translation>
    </message>
    <message>
        <source>Mục đầu tiên ghi thành như thế này, chưa có thì thêm.</source>
        <translation>The first one is set to this; added where missing.</translation>
    </message>
    <message>
        <source>Thêm một mục nữa, trừ sách nào đã ghi rồi.</source>
        <translation>One more is added, except where it already stands.</translation>
    </message>
    <message>
        <source>Bỏ mục ghi đúng như thế này; để trống là bỏ hết.</source>
        <translation>Removes those that say exactly this; empty removes all.</translation>
    </message>
</context>
<context>
    <name>catalogue</name>
    <message>
        <source>Mô tả giống hệt</source>
        <translation>The same description</translation>
    </message>
    <message>
        <source>{why}: {book}.</source>
        <translation>{why}: {book}.</translation>
    </message>
    <message>
        <source>Mô tả này đã được quốc gia duyệt.</source>
        <translation>The nation has approved this description.</translation>
    </message>
    <message>
        <source>Thư viện đã có sách này.</source>
        <translation>The library has this book.</translation>
    </message>
    <message>
        <source>Mục lục đã có sách này.</source>
        <translation>The catalogue has this book.</translation>
    </message>
</context>
<context>
    <name>copies</name>
    <message>
        <source>không rõ</source>
        <translation>unknown</translation>
    </message>
    <message>
        <source>Mua</source>
        <translation>Bought</translation>
    </message>
    <message>
        <source>Cấp phát</source>
        <translation>Allocated</translation>
    </message>
    <message>
        <source>Biếu tặng</source>
        <translation>Donated</translation>
    </message>
    <message>
        <source>Trao đổi</source>
        <translation>Exchanged</translation>
    </message>
    <message>
        <source>Luân chuyển</source>
        <translation>Rotated</translation>
    </message>
    <message>
        <source>Chuyển giao</source>
        <translation>Transferred</translation>
    </message>
    <message>
        <source>Nguồn khác</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>{price} đ</source>
        <translation>{price} đ</translation>
    </message>
    <message>
        <source>Cho mượn đến {day}</source>
        <translation>On loan until {day}</translation>
    </message>
    <message>
        <source>Còn trên giá</source>
        <translation>On the shelf</translation>
    </message>
    <message>
        <source>Hỏng</source>
        <translation>Damaged</translation>
    </message>
    <message>
        <source>Đang sửa</source>
        <translation>In repair</translation>
    </message>
    <message>
        <source>Đã mất</source>
        <translation>Lost</translation>
    </message>
    <message>
        <source>Đã rút khỏi kho</source>
        <translation>Withdrawn</translation>
    </message>
    <message>
        <source>Rách nát</source>
        <translation>Torn</translation>
    </message>
    <message>
        <source>Mất</source>
        <translation>Lost</translation>
    </message>
    <message>
        <source>Lạc hậu</source>
        <translation>Out of date</translation>
    </message>
    <message>
        <source>Thừa bản</source>
        <translation>Too many copies</translation>
    </message>
</context>
<context>
    <name>desk</name>
    <message>
        <source>Nhận lại</source>
        <translation>Take in again</translation>
    </message>
    <message>
        <source>Thư viện khác…</source>
        <translation>Another library…</translation>
    </message>
    <message>
        <source>Vẫn cho mượn…</source>
        <translation>Lend all the same…</translation>
    </message>
    <message>
        <source>In phiếu</source>
        <translation>Print the slip</translation>
    </message>
    <message>
        <source>Chưa ghi mượn được</source>
        <translation>Not lent</translation>
    </message>
    <message>
        <source>Chưa gia hạn được</source>
        <translation>Not renewed</translation>
    </message>
    <message>
        <source>Đã gia hạn {done} trên {all} cuốn</source>
        <translation>Renewed {done} of {all} books</translation>
    </message>
    <message>
        <source>Đã ghi mượn</source>
        <translation>Lent</translation>
    </message>
    <message>
        <source>Đã gia hạn</source>
        <translation>Renewed</translation>
    </message>
    <message>
        <source>Đã nhận trả, trễ {days} ngày</source>
        <translation>Returned, {days} days late</translation>
    </message>
    <message>
        <source>Đã nhận trả</source>
        <translation>Returned</translation>
    </message>
    <message>
        <source>đúng hạn</source>
        <translation>on time</translation>
    </message>
    <message>
        <source>Cuốn này còn trên giá</source>
        <translation>This book is on the shelf</translation>
    </message>
    <message>
        <source>quét thẻ bạn đọc trước để ghi mượn</source>
        <translation>scan a reader’s card first to lend it</translation>
    </message>
    <message>
        <source>Đã hoàn tác lượt mượn</source>
        <translation>Loan undone</translation>
    </message>
    <message>
        <source>Đã hoàn tác lượt trả</source>
        <translation>Return undone</translation>
    </message>
    <message>
        <source>Đã hoàn tác lượt gia hạn</source>
        <translation>Renewal undone</translation>
    </message>
    <message>
        <source>Đã bớt một lượt đếm</source>
        <translation>One count taken back</translation>
    </message>
    <message>
        <source>Đã nhận lại, không còn ghi mất</source>
        <translation>Taken in again, no longer lost</translation>
    </message>
    <message>
        <source>cất lên giá là xong</source>
        <translation>put it on the shelf</translation>
    </message>
    <message>
        <source>Đã ghi sách của thư viện khác</source>
        <translation>Another library&apos;s book is noted</translation>
    </message>
    <message>
        <source>lần đồng bộ tới sẽ báo cho họ; để riêng cuốn này, chờ gửi về</source>
        <translation>the next exchange tells them; put it aside to be sent back</translation>
    </message>
    <message>
        <source>Đã đếm một lượt đọc tại chỗ</source>
        <translation>Counted as read here</translation>
    </message>
    <message>
        <source>hạn trả {day}</source>
        <translation>due {day}</translation>
    </message>
    <message>
        <source>Thẻ hết hạn ngày {day}</source>
        <translation>Card expired on {day}</translation>
    </message>
    <message>
        <source>gia hạn thẻ rồi cho mượn</source>
        <translation>extend the card, then lend</translation>
    </message>
    <message>
        <source>Thẻ tạm khóa đến hết ngày {day}</source>
        <translation>Card suspended up to and including {day}</translation>
    </message>
    <message>
        <source>vẫn trả sách và đọc tại chỗ được</source>
        <translation>they may still return books and read here</translation>
    </message>
    <message>
        <source>nhắc bạn đọc, vẫn quét sách được</source>
        <translation>tell the reader; books can still be scanned</translation>
    </message>
    <message>
        <source>đã mượn đủ</source>
        <translation>has all they may have</translation>
    </message>
    <message>
        <source>Quét sách để ghi mượn</source>
        <translation>Scan books to lend</translation>
    </message>
    <message>
        <source>Đọc tại chỗ</source>
        <translation>Read here</translation>
    </message>
    <message>
        <source>Mỗi lần quét là một cuốn trả</source>
        <translation>Each scan is a return</translation>
    </message>
    <message>
        <source>Tính là trả {day}</source>
        <translation>Counted as back on {day}</translation>
    </message>
    <message>
        <source>Đã ghi mượn cho {name}</source>
        <translation>Lent to {name}</translation>
    </message>
    <message>
        <source>Của thư viện nào</source>
        <translation>Whose is it</translation>
    </message>
    <message>
        <source>Gõ mã trên dấu, hoặc tên xã, không dấu cũng được: suoi hai</source>
        <translation>The code on its stamp, or the commune&apos;s name, accents or not: suoi hai</translation>
    </message>
    <message>
        <source>Ghi lại</source>
        <translation>Note it</translation>
    </message>
    <message>
        <source>Sách này của thư viện nào</source>
        <translation>Which library&apos;s book this is</translation>
    </message>
    <message>
        <source>Thư viện mang mã {code}</source>
        <translation>The library with the code {code}</translation>
    </message>
</context>
<context>
    <name>dialogs</name>
    <message>
        <source>Tệp sách</source>
        <translation>Files of books</translation>
    </message>
    <message>
        <source>Mọi tệp</source>
        <translation>All files</translation>
    </message>
    <message>
        <source>Chọn tệp sách để nhập</source>
        <translation>Choose a file of books to import</translation>
    </message>
</context>
<context>
    <name>exchange</name>
    <message>
        <source>Chưa ghi danh</source>
        <translation>Not enrolled</translation>
    </message>
    <message>
        <source>Vẫn mượn trả bình thường</source>
        <translation>Lending goes on as usual</translation>
    </message>
    <message>
        <source>Chưa đồng bộ lần nào</source>
        <translation>Never exchanged</translation>
    </message>
    <message>
        <source>Đã gửi hết</source>
        <translation>All sent</translation>
    </message>
    <message>
        <source>Máy này chưa ghi danh</source>
        <translation>This PC is not enrolled</translation>
    </message>
    <message>
        <source>Mọi việc vẫn lưu ở đây. Tỉnh cấp mã thì bắt đầu gửi.</source>
        <translation>All work is kept here. Sending begins with a code from the province.</translation>
    </message>
    <message>
        <source>Đã lưu an toàn ở máy này, có mạng là gửi.</source>
        <translation>Safe on this PC; sent as soon as there is a connection.</translation>
    </message>
    <message>
        <source>Lần đầu sẽ nhận mục lục quốc gia về máy này.</source>
        <translation>The first time brings the national catalogue to this PC.</translation>
    </message>
    <message>
        <source>Thư viện mình và quốc gia đang khớp nhau.</source>
        <translation>Our library and the nation are in step.</translation>
    </message>
    <message>
        <source>Đã ghi thay đổi ra USB, chờ trả lời</source>
        <translation>Changes written to a stick, waiting for the answer</translation>
    </message>
    <message>
        <source>Đã gửi bản sao lên trung tâm qua mạng tính tiền</source>
        <translation>Sent a copy to the hub over a line paid for by the byte</translation>
    </message>
    <message>
        <source>không có gì mới để nhận</source>
        <translation>nothing new to receive</translation>
    </message>
    <message>
        <source>Không có gì mới ở cả hai bên</source>
        <translation>Nothing new on either side</translation>
    </message>
    <message>
        <source>Xóa mô tả này cho cả nước?</source>
        <translation>Remove this description for the whole country?</translation>
    </message>
    <message>
        <source>Gộp mô tả này vào mô tả đã chọn?</source>
        <translation>Join this description to the one that was chosen?</translation>
    </message>
    <message>
        <source>{field} nào đúng?</source>
        <translation>{field}: which is right?</translation>
    </message>
    <message>
        <source>Xóa biểu ghi</source>
        <translation>Remove the record</translation>
    </message>
    <message>
        <source>Gộp biểu ghi</source>
        <translation>Join the record</translation>
    </message>
    <message>
        <source>Loại tài liệu</source>
        <translation>Kind of material</translation>
    </message>
    <message>
        <source>Mã về năm, nước và ngôn ngữ</source>
        <translation>Codes of year, country and language</translation>
    </message>
    <message>
        <source>ISBN</source>
        <translation>ISBN</translation>
    </message>
    <message>
        <source>Ngôn ngữ</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Ký hiệu phân loại</source>
        <translation>Class number</translation>
    </message>
    <message>
        <source>Tác giả</source>
        <translation>Author</translation>
    </message>
    <message>
        <source>Nhan đề</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>Lần xuất bản</source>
        <translation>Edition</translation>
    </message>
    <message>
        <source>Nơi và năm xuất bản</source>
        <translation>Place and year of publication</translation>
    </message>
    <message>
        <source>Số trang và khổ</source>
        <translation>Pages and size</translation>
    </message>
    <message>
        <source>Tùng thư</source>
        <translation>Series</translation>
    </message>
    <message>
        <source>Tóm tắt</source>
        <translation>Summary</translation>
    </message>
    <message>
        <source>Đề tài</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>Từ khóa</source>
        <translation>Keyword</translation>
    </message>
    <message>
        <source>Người tham gia</source>
        <translation>Contributor</translation>
    </message>
    <message>
        <source>Mục {tag}</source>
        <translation>Field {tag}</translation>
    </message>
    <message>
        <source>Có</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>Không, để nguyên</source>
        <translation>No, leave it</translation>
    </message>
</context>
<context>
    <name>filters</name>
    <message>
        <source>Tiếng Việt</source>
        <translation>Vietnamese</translation>
    </message>
    <message>
        <source>Tiếng Anh</source>
        <translation>English</translation>
    </message>
    <message>
        <source>Tiếng Pháp</source>
        <translation>French</translation>
    </message>
    <message>
        <source>Tiếng Trung</source>
        <translation>Chinese</translation>
    </message>
    <message>
        <source>Tiếng Nga</source>
        <translation>Russian</translation>
    </message>
    <message>
        <source>Tiếng Đức</source>
        <translation>German</translation>
    </message>
    <message>
        <source>Tiếng Nhật</source>
        <translation>Japanese</translation>
    </message>
    <message>
        <source>Tiếng Hàn</source>
        <translation>Korean</translation>
    </message>
    <message>
        <source>Tiếng Lào</source>
        <translation>Lao</translation>
    </message>
    <message>
        <source>Tiếng Khmer</source>
        <translation>Khmer</translation>
    </message>
    <message>
        <source>Tiếng Mông</source>
        <translation>Hmong</translation>
    </message>
    <message>
        <source>Tiếng Thái</source>
        <translation>Tai</translation>
    </message>
    <message>
        <source>Nhiều ngôn ngữ</source>
        <translation>Several languages</translation>
    </message>
    <message>
        <source>Mọi chỗ</source>
        <translation>Everywhere</translation>
    </message>
    <message>
        <source>Nhan đề</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>Tác giả</source>
        <translation>Author</translation>
    </message>
    <message>
        <source>Chủ đề</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>ISBN</source>
        <translation>ISBN</translation>
    </message>
    <message>
        <source>Mã vạch</source>
        <translation>Barcode</translation>
    </message>
    <message>
        <source>Số phân loại</source>
        <translation>Class number</translation>
    </message>
    <message>
        <source>Sát nhất trước</source>
        <translation>Best match first</translation>
    </message>
    <message>
        <source>Theo nhan đề</source>
        <translation>By title</translation>
    </message>
    <message>
        <source>Mới nhất trước</source>
        <translation>Newest first</translation>
    </message>
    <message>
        <source>Đến {year}</source>
        <translation>Up to {year}</translation>
    </message>
    <message>
        <source>Từ {year}</source>
        <translation>From {year}</translation>
    </message>
    <message>
        <source>Còn trên giá</source>
        <translation>On the shelf</translation>
    </message>
    <message>
        <source>Thiếu nhi</source>
        <translation>For children</translation>
    </message>
    <message>
        <source>Nông nghiệp</source>
        <translation>Farming</translation>
    </message>
    <message>
        <source>Pháp luật</source>
        <translation>Law</translation>
    </message>
</context>
<context>
    <name>first_start</name>
    <message>
        <source>Đã lập {name}</source>
        <translation>{name} is made</translation>
    </message>
    <message>
        <source>Theo tệp của {province}, dấu {mark}.</source>
        <translation>As the file of {province} says, mark {mark}.</translation>
    </message>
    <message>
        <source>Thư viện đã trở lại, như lúc {when}</source>
        <translation>The library is back, as it was {when}</translation>
    </message>
    <message>
        <source>Việc làm sau lúc ấy: ghi lại theo giấy tờ còn giữ.</source>
        <translation>What was done after that: enter it again from the papers you have.</translation>
    </message>
    <message>
        <source>Xem lại dây mạng và địa chỉ, rồi bấm lại. Phần đã về được giữ lại.</source>
        <translation>Check the network cable and the address, then press again. What has come is kept.</translation>
    </message>
    <message>
        <source>Dọn bớt ổ đĩa rồi lấy lại. Máy này chưa có gì thay đổi.</source>
        <translation>Make room on the disk, then try again. Nothing on this PC has changed.</translation>
    </message>
</context>
<context>
    <name>forms</name>
    <message>
        <source>Sách</source>
        <translation>Book</translation>
    </message>
    <message>
        <source>Báo, tạp chí</source>
        <translation>Newspaper, magazine</translation>
    </message>
    <message>
        <source>Tranh ảnh</source>
        <translation>Picture</translation>
    </message>
    <message>
        <source>Đĩa tiếng</source>
        <translation>Sound disc</translation>
    </message>
    <message>
        <source>Đĩa hình</source>
        <translation>Video disc</translation>
    </message>
    <message>
        <source>Địa chí</source>
        <translation>Local history</translation>
    </message>
</context>
<context>
    <name>health</name>
    <message>
        <source>Bản sao lưu lành mới nhất: {day}.</source>
        <translation>The newest sound backup: {day}.</translation>
    </message>
    <message>
        <source>Chưa có bản sao lưu nào dùng được. Sao lưu ngay.</source>
        <translation>There is no usable backup yet. Back up now.</translation>
    </message>
    <message>
        <source>Bản sao lưu mới nhất đã cũ: {day}. Sao lưu ngay.</source>
        <translation>The newest backup is old: {day}. Back up now.</translation>
    </message>
    <message>
        <source>Đồng hồ máy: {day}.</source>
        <translation>The clock says {day}.</translation>
    </message>
    <message>
        <source>Đồng hồ máy sai: {day}. Chỉnh lại ngày giờ.</source>
        <translation>The clock is wrong: {day}. Set date and time.</translation>
    </message>
    <message>
        <source>Ổ đĩa chỉ còn {mb} MB. Dọn bớt.</source>
        <translation>Only {mb} MB are left on the disk. Clear some.</translation>
    </message>
    <message>
        <source>Ổ đĩa còn {mb} MB.</source>
        <translation>{mb} MB are free on the disk.</translation>
    </message>
    <message>
        <source>Chưa xem được một mục ({code}).</source>
        <translation>One question could not be answered ({code}).</translation>
    </message>
    <message>
        <source>Thiếu phông chữ. Cài lại chương trình.</source>
        <translation>Fonts are missing. Install the program again.</translation>
    </message>
    <message>
        <source>Đủ phông chữ.</source>
        <translation>All fonts are there.</translation>
    </message>
    <message>
        <source>Máy chưa ghi danh với trung tâm.</source>
        <translation>This PC is not enrolled at a hub.</translation>
    </message>
    <message>
        <source>Chưa tới được trung tâm ({code}).</source>
        <translation>The hub cannot be reached ({code}).</translation>
    </message>
    <message>
        <source>Tới được trung tâm.</source>
        <translation>The hub can be reached.</translation>
    </message>
    <message>
        <source>Khóa của máy nằm trong tệp của người dùng này.</source>
        <translation>This PC&apos;s key is in a file of this user alone.</translation>
    </message>
    <message>
        <source>Khóa của máy được cất kín.</source>
        <translation>This PC&apos;s key is kept safe.</translation>
    </message>
    <message>
        <source>Mất khóa của máy ({code}). Ghi danh lại.</source>
        <translation>This PC&apos;s key is lost ({code}). Enrol again.</translation>
    </message>
    <message>
        <source>Thư viện bị hỏng: {first}. Khôi phục.</source>
        <translation>The library is damaged: {first}. Restore it.</translation>
    </message>
    <message>
        <source>Thư viện nằm trên máy khác. Chuyển về đây.</source>
        <translation>The library is on another computer. Move it here.</translation>
    </message>
    <message>
        <source>Thư viện lành lặn.</source>
        <translation>The library is sound.</translation>
    </message>
</context>
<context>
    <name>history</name>
    <message>
        <source>Mọi lần</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Có gửi đi</source>
        <translation>With something sent</translation>
    </message>
    <message>
        <source>Có nhận về</source>
        <translation>With something received</translation>
    </message>
    <message>
        <source>Bị để riêng hoặc ghi khác nhau</source>
        <translation>Put aside or differing</translation>
    </message>
    <message>
        <source>Không xong</source>
        <translation>Failed</translation>
    </message>
    <message>
        <source>Mạng</source>
        <translation>Line</translation>
    </message>
    <message>
        <source>Ghi ra USB</source>
        <translation>Written to a stick</translation>
    </message>
    <message>
        <source>Đọc từ USB</source>
        <translation>Read from a stick</translation>
    </message>
    <message>
        <source>Bản sao</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Trước đó: {words}.</source>
        <translation>Before that: {words}.</translation>
    </message>
    <message>
        <source>chờ báo</source>
        <translation>to be told</translation>
    </message>
    <message>
        <source>đã báo</source>
        <translation>told</translation>
    </message>
    <message>
        <source>họ không có mã này</source>
        <translation>they have no such code</translation>
    </message>
    <message>
        <source>Chưa nhận trọn lần nào</source>
        <translation>Never received in full</translation>
    </message>
    <message>
        <source>Đúng đến {when} ({age})</source>
        <translation>True up to {when} ({age})</translation>
    </message>
</context>
<context>
    <name>lines</name>
    <message>
        <source>ISBN</source>
        <translation>ISBN</translation>
    </message>
    <message>
        <source>ISSN</source>
        <translation>ISSN</translation>
    </message>
    <message>
        <source>Giá bìa</source>
        <translation>Price</translation>
    </message>
    <message>
        <source>Nhan đề</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>Phụ đề</source>
        <translation>Subtitle</translation>
    </message>
    <message>
        <source>Tập</source>
        <translation>Part</translation>
    </message>
    <message>
        <source>Tên tập</source>
        <translation>Title of the part</translation>
    </message>
    <message>
        <source>Người, nơi làm sách (như trên trang nhan đề)</source>
        <translation>Responsibility (as on the title page)</translation>
    </message>
    <message>
        <source>Nhan đề khác</source>
        <translation>Other titles</translation>
    </message>
    <message>
        <source>Tên cũ</source>
        <translation>Earlier title</translation>
    </message>
    <message>
        <source>Tên mới</source>
        <translation>Later title</translation>
    </message>
    <message>
        <source>Tùng thư</source>
        <translation>Series</translation>
    </message>
    <message>
        <source>Số trong tùng thư</source>
        <translation>Number in the series</translation>
    </message>
    <message>
        <source>Tác giả</source>
        <translation>Author</translation>
    </message>
    <message>
        <source>Cơ quan là tác giả</source>
        <translation>Corporate author</translation>
    </message>
    <message>
        <source>Người minh họa</source>
        <translation>Illustrator</translation>
    </message>
    <message>
        <source>Người cùng làm</source>
        <translation>Contributors</translation>
    </message>
    <message>
        <source>Người biểu diễn, đọc</source>
        <translation>Performers, readers</translation>
    </message>
    <message>
        <source>Người thực hiện</source>
        <translation>Credits</translation>
    </message>
    <message>
        <source>Nhân vật được nói đến</source>
        <translation>Person it is about</translation>
    </message>
    <message>
        <source>Lần xuất bản</source>
        <translation>Edition</translation>
    </message>
    <message>
        <source>Nơi xuất bản</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Nhà xuất bản</source>
        <translation>Publisher</translation>
    </message>
    <message>
        <source>Năm</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>Số trang</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Tranh vẽ trong sách</source>
        <translation>Illustrations</translation>
    </message>
    <message>
        <source>Màu, chất liệu</source>
        <translation>Colour, material</translation>
    </message>
    <message>
        <source>Khổ</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>Bao lâu ra một số</source>
        <translation>Frequency</translation>
    </message>
    <message>
        <source>Số đầu, số cuối</source>
        <translation>First and last number</translation>
    </message>
    <message>
        <source>Ký hiệu phân loại</source>
        <translation>Class number</translation>
    </message>
    <message>
        <source>Chỉ số sách</source>
        <translation>Item number</translation>
    </message>
    <message>
        <source>Ký hiệu xếp giá</source>
        <translation>Call number</translation>
    </message>
    <message>
        <source>Từ khóa</source>
        <translation>Keywords</translation>
    </message>
    <message>
        <source>Chủ đề</source>
        <translation>Subjects</translation>
    </message>
    <message>
        <source>Nói về nơi nào</source>
        <translation>Places it is about</translation>
    </message>
    <message>
        <source>Nói về thời nào</source>
        <translation>Periods it is about</translation>
    </message>
    <message>
        <source>Thể loại</source>
        <translation>Genre</translation>
    </message>
    <message>
        <source>Mã vùng</source>
        <translation>Area code</translation>
    </message>
    <message>
        <source>Mục lục</source>
        <translation>Contents</translation>
    </message>
    <message>
        <source>Tóm tắt</source>
        <translation>Summary</translation>
    </message>
    <message>
        <source>Dành cho ai</source>
        <translation>Readers</translation>
    </message>
    <message>
        <source>Ghi chú</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Địa chỉ trên mạng</source>
        <translation>Address on the web</translation>
    </message>
    <message>
        <source>Ghi chú của thư viện</source>
        <translation>Notes of the library</translation>
    </message>
    <message>
        <source>Nhận từ ai</source>
        <translation>Acquired from</translation>
    </message>
    <message>
        <source>Ai đã giữ trước đây</source>
        <translation>Earlier owners</translation>
    </message>
    <message>
        <source>Ngôn ngữ</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Nước xuất bản</source>
        <translation>Country</translation>
    </message>
    <message>
        <source>Lứa tuổi</source>
        <translation>Age</translation>
    </message>
    <message>
        <source>Hình thức sách</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Thể văn</source>
        <translation>Literary form</translation>
    </message>
    <message>
        <source>Định kỳ</source>
        <translation>Frequency code</translation>
    </message>
    <message>
        <source>Loại báo, tạp chí</source>
        <translation>Kind of serial</translation>
    </message>
    <message>
        <source>Loại tranh ảnh, phim</source>
        <translation>Kind of picture or film</translation>
    </message>
</context>
<context>
    <name>merging</name>
    <message>
        <source>Đầu biểu ({tag})</source>
        <translation>Leader ({tag})</translation>
    </message>
</context>
<context>
    <name>money</name>
    <message>
        <source>Ghi khoản phải trả</source>
        <translation>Charge</translation>
    </message>
    <message>
        <source>Thu tiền</source>
        <translation>Take money</translation>
    </message>
    <message>
        <source>Miễn cho bạn đọc</source>
        <translation>Waive for the reader</translation>
    </message>
    <message>
        <source>Nhận tiền đặt cọc</source>
        <translation>Take a deposit</translation>
    </message>
    <message>
        <source>Trả lại tiền đặt cọc</source>
        <translation>Give the deposit back</translation>
    </message>
    <message>
        <source>Ghi đảo</source>
        <translation>Reverse</translation>
    </message>
    <message>
        <source>Ghi vào sổ</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Đã nhận tiền</source>
        <translation>Money received</translation>
    </message>
    <message>
        <source>Miễn</source>
        <translation>Waived</translation>
    </message>
    <message>
        <source>Đã trả tiền</source>
        <translation>Money given back</translation>
    </message>
    <message>
        <source>{amount} đồng</source>
        <translation>{amount} đồng</translation>
    </message>
    <message>
        <source>Phải trả</source>
        <translation>Charged</translation>
    </message>
    <message>
        <source>Đã thu</source>
        <translation>Paid</translation>
    </message>
    <message>
        <source>Nhận đặt cọc</source>
        <translation>Deposit taken</translation>
    </message>
    <message>
        <source>Trả lại tiền cọc</source>
        <translation>Deposit given back</translation>
    </message>
    <message>
        <source>Ghi đảo dòng {number}</source>
        <translation>Reversal of line {number}</translation>
    </message>
    <message>
        <source>làm mất sách</source>
        <translation>lost book</translation>
    </message>
    <message>
        <source>làm hỏng sách</source>
        <translation>damaged book</translation>
    </message>
    <message>
        <source>làm thẻ</source>
        <translation>card</translation>
    </message>
    <message>
        <source>trả muộn</source>
        <translation>late return</translation>
    </message>
    <message>
        <source>hoàn cảnh khó khăn</source>
        <translation>hardship</translation>
    </message>
    <message>
        <source>trẻ em</source>
        <translation>a child</translation>
    </message>
    <message>
        <source>đã đền bằng sách</source>
        <translation>replaced by a book</translation>
    </message>
    <message>
        <source>không do bạn đọc</source>
        <translation>not the reader&apos;s fault</translation>
    </message>
    <message>
        <source>ghi nhầm</source>
        <translation>entered by mistake</translation>
    </message>
    <message>
        <source>Còn phải trả {amount}</source>
        <translation>Owes {amount}</translation>
    </message>
    <message>
        <source>Không còn khoản nào phải trả</source>
        <translation>Owes nothing</translation>
    </message>
</context>
<context>
    <name>printing</name>
    <message>
        <source>In thẻ bạn đọc</source>
        <translation>Print readers’ cards</translation>
    </message>
    <message>
        <source>{count} thẻ</source>
        <translation>Cards: {count}</translation>
    </message>
    <message>
        <source>In nhãn sách</source>
        <translation>Print book labels</translation>
    </message>
    <message>
        <source>{count} nhãn</source>
        <translation>Labels: {count}</translation>
    </message>
    <message>
        <source>In mã thử máy quét</source>
        <translation>Print the test codes</translation>
    </message>
    <message>
        <source>{count} mã</source>
        <translation>{count} codes</translation>
    </message>
    <message>
        <source>In phiếu mượn</source>
        <translation>Print loan slip</translation>
    </message>
    <message>
        <source>In phiếu sách để riêng</source>
        <translation>Print hold slip</translation>
    </message>
    <message>
        <source>In thư nhắc</source>
        <translation>Print reminder letters</translation>
    </message>
    <message>
        <source>{count} thư</source>
        <translation>Letters: {count}</translation>
    </message>
    <message>
        <source>In danh sách gọi</source>
        <translation>Print call list</translation>
    </message>
    <message>
        <source>{count} bạn đọc</source>
        <translation>Readers: {count}</translation>
    </message>
    <message>
        <source>In phiếu đồng ý</source>
        <translation>Print form</translation>
    </message>
    <message>
        <source>In thông tin đang lưu</source>
        <translation>Print what is held</translation>
    </message>
    <message>
        <source>In biên lai</source>
        <translation>Print receipt</translation>
    </message>
    <message>
        <source>In phiếu khôi phục</source>
        <translation>Print recovery sheet</translation>
    </message>
</context>
<context>
    <name>round</name>
    <message>
        <source>Không có tệp nào cho thư viện này</source>
        <translation>No file for this library</translation>
    </message>
    <message>
        <source>Chưa ghi danh</source>
        <translation>Not enrolled</translation>
    </message>
    <message>
        <source>Chưa lần nào</source>
        <translation>Never</translation>
    </message>
</context>
<context>
    <name>scanner</name>
    <message>
        <source>Máy quét dùng được ngay</source>
        <translation>The scanner is ready to use</translation>
    </message>
    <message>
        <source>Không cần chỉnh gì.</source>
        <translation>Nothing needs to be set.</translation>
    </message>
    <message>
        <source>Máy quét kết thúc mã bằng phím Tab</source>
        <translation>The scanner ends a code with Tab</translation>
    </message>
    <message>
        <source>Quầy hiểu phím Tab như Enter, không cần chỉnh.</source>
        <translation>The desk takes Tab for Enter; nothing needs to be set.</translation>
    </message>
    <message>
        <source>Máy quét không gửi phím kết thúc</source>
        <translation>The scanner sends no key at the end</translation>
    </message>
    <message>
        <source>Từ nay quầy tự nhận mã khi máy quét ngừng gõ. Nên bật Enter (CR).</source>
        <translation>From now on the desk takes a code when the scanner stops typing. Better set the scanner to send Enter (CR).</translation>
    </message>
    <message>
        <source>Máy quét thêm ký hiệu quanh mã</source>
        <translation>The scanner adds signs around the code</translation>
    </message>
    <message>
        <source>Quầy tự bỏ các ký hiệu ấy.</source>
        <translation>The desk leaves them out.</translation>
    </message>
    <message>
        <source>CapsLock đang bật</source>
        <translation>CapsLock is on</translation>
    </message>
    <message>
        <source>Quầy vẫn hiểu. Tắt CapsLock để gõ tay cho đúng.</source>
        <translation>The desk understands. Turn CapsLock off for typing by hand.</translation>
    </message>
    <message>
        <source>Bàn phím đang ở kiểu khác với máy quét</source>
        <translation>The keyboard layout is not the scanner&apos;s</translation>
    </message>
    <message>
        <source>Quầy đổi lại được. Nên chọn bàn phím tiếng Anh (US).</source>
        <translation>The desk can change it back. Better choose the English (US) layout.</translation>
    </message>
    <message>
        <source>Bộ gõ tiếng Việt đã sửa mã</source>
        <translation>The Vietnamese input method changed the code</translation>
    </message>
    <message>
        <source>Tắt bộ gõ khi quét, hoặc đặt máy quét gõ bằng Alt+số.</source>
        <translation>Turn it off while scanning, or set the scanner to type with Alt and numbers.</translation>
    </message>
    <message>
        <source>Mã đến thiếu hoặc sai chữ</source>
        <translation>Letters are missing or wrong</translation>
    </message>
    <message>
        <source>Đặt máy quét về mặc định, bàn phím US, gõ chậm hơn.</source>
        <translation>Set the scanner to its defaults, US keyboard, and slower typing.</translation>
    </message>
    <message>
        <source>Một lần bấm, mã đến hai lần</source>
        <translation>One pull of the trigger, two codes</translation>
    </message>
    <message>
        <source>Quầy bỏ lần thứ hai trong 2 giây.</source>
        <translation>The desk leaves out a second one within 2 seconds.</translation>
    </message>
    <message>
        <source>Mã được gõ chậm như gõ tay</source>
        <translation>The codes came as slowly as by hand</translation>
    </message>
    <message>
        <source>Gõ tay cũng được, chỉ cần các số cuối.</source>
        <translation>Typing by hand is fine; the last digits are enough.</translation>
    </message>
</context>
<context>
    <name>self._card</name>
    <message>
        <source>Tệp của tỉnh</source>
        <translation>The province&apos;s file</translation>
    </message>
</context>
<context>
    <name>self._view</name>
    <message>
        <source>Đã lưu {name}.</source>
        <translation>{name} is saved.</translation>
    </message>
    <message>
        <source>Gửi tệp này cho người giúp.</source>
        <translation>Send this file to who helps.</translation>
    </message>
    <message>
        <source>Lưu tệp cho người giúp</source>
        <translation>Save the file for who helps</translation>
    </message>
</context>
<context>
    <name>strip</name>
    <message>
        <source>Thư viện tập: không có gì là thật</source>
        <translation>Library to play with: nothing here is real</translation>
    </message>
    <message>
        <source>Bấm gì cũng được. Không gửi đi đâu, không lẫn vào sổ thật.</source>
        <translation>Press anything. Nothing is sent, and nothing gets into the real library.</translation>
    </message>
</context>
<context>
    <name>templates</name>
    <message>
        <source>Sách</source>
        <translation>Book</translation>
    </message>
    <message>
        <source>Truyện tranh</source>
        <translation>Comic</translation>
    </message>
    <message>
        <source>Sách giáo khoa</source>
        <translation>Textbook</translation>
    </message>
    <message>
        <source>Sách thiếu nhi</source>
        <translation>Children&apos;s book</translation>
    </message>
    <message>
        <source>Báo</source>
        <translation>Newspaper</translation>
    </message>
    <message>
        <source>Tạp chí</source>
        <translation>Magazine</translation>
    </message>
    <message>
        <source>Đĩa nhạc</source>
        <translation>Music disc</translation>
    </message>
    <message>
        <source>Đĩa đọc</source>
        <translation>Spoken disc</translation>
    </message>
    <message>
        <source>Đĩa hình</source>
        <translation>Video disc</translation>
    </message>
    <message>
        <source>Tranh ảnh</source>
        <translation>Picture</translation>
    </message>
    <message>
        <source>Áp phích</source>
        <translation>Poster</translation>
    </message>
    <message>
        <source>Tài liệu địa chí</source>
        <translation>Local history</translation>
    </message>
</context>
<context>
    <name>transfer</name>
    <message>
        <source>Tệp MARC 21 (ISO 2709)</source>
        <translation>MARC 21 file (ISO 2709)</translation>
    </message>
    <message>
        <source>Tệp MARCXML</source>
        <translation>MARCXML file</translation>
    </message>
    <message>
        <source>Tệp MARC-in-JSON</source>
        <translation>MARC-in-JSON file</translation>
    </message>
    <message>
        <source>Tệp CDS/ISIS</source>
        <translation>CDS/ISIS file</translation>
    </message>
    <message>
        <source>Danh sách CSV</source>
        <translation>CSV list</translation>
    </message>
    <message>
        <source>Bảng tính Excel</source>
        <translation>Excel workbook</translation>
    </message>
    <message>
        <source>{once} đã hỏng</source>
        <translation>damaged {once}</translation>
    </message>
    <message>
        <source>Tự nhận ra</source>
        <translation>Recognised by itself</translation>
    </message>
    <message>
        <source>Nhiều bảng mã</source>
        <translation>Several encodings</translation>
    </message>
    <message>
        <source>Bỏ qua</source>
        <translation>Skip</translation>
    </message>
    <message>
        <source>Gộp</source>
        <translation>Merge</translation>
    </message>
    <message>
        <source>Thêm mới</source>
        <translation>Add anew</translation>
    </message>
    <message>
        <source>Giữ nguyên sách của mình, không lấy gì từ tệp.</source>
        <translation>Keep the book as it is, take nothing from the file.</translation>
    </message>
    <message>
        <source>Điền những chỗ mình còn trống, thêm bản sách; không đè lên gì.</source>
        <translation>Fill what is empty here and add the copies; nothing is overwritten.</translation>
    </message>
    <message>
        <source>Ghi thành một sách nữa, bên cạnh sách đã có.</source>
        <translation>Make one more book, beside the one that is here.</translation>
    </message>
    <message>
        <source>Cùng số biểu ghi</source>
        <translation>Same record number</translation>
    </message>
    <message>
        <source>Cùng ISBN</source>
        <translation>Same ISBN</translation>
    </message>
    <message>
        <source>Cùng nhan đề, tác giả, năm</source>
        <translation>Same title, author, year</translation>
    </message>
    <message>
        <source>ISO 2709, UTF-8: cho thư viện khác và phần mềm khác. Bản sách ở 852.</source>
        <translation>ISO 2709, UTF-8: for other libraries and programs. Copies in 852.</translation>
    </message>
    <message>
        <source>Như MARC 21, trong XML; không giới hạn độ dài. Bản sách ở 852.</source>
        <translation>As MARC 21, in XML; of any length. Copies in 852.</translation>
    </message>
    <message>
        <source>Như MARC 21, trong JSON, cho người viết chương trình. Bản sách ở 852.</source>
        <translation>As MARC 21, in JSON, for people who write programs. Copies in 852.</translation>
    </message>
    <message>
        <source>Danh sách, mỗi dòng một sách với bản của nó; mở bằng mọi bảng tính.</source>
        <translation>A list, a book with its copies to a row; every spreadsheet opens it.</translation>
    </message>
    <message>
        <source>Bảng tính để xem, in và sửa; sửa xong nhập lại được.</source>
        <translation>A workbook to look at, print and correct; corrected, it can be imported again.</translation>
    </message>
    <message>
        <source>Nhan đề</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>Phụ đề</source>
        <translation>Subtitle</translation>
    </message>
    <message>
        <source>Tập</source>
        <translation>Volume</translation>
    </message>
    <message>
        <source>Tác giả</source>
        <translation>Author</translation>
    </message>
    <message>
        <source>Dịch giả, cộng tác</source>
        <translation>Translator, contributor</translation>
    </message>
    <message>
        <source>Lần xuất bản</source>
        <translation>Edition</translation>
    </message>
    <message>
        <source>Nơi xuất bản</source>
        <translation>Place of publication</translation>
    </message>
    <message>
        <source>Nhà xuất bản</source>
        <translation>Publisher</translation>
    </message>
    <message>
        <source>Năm xuất bản</source>
        <translation>Year of publication</translation>
    </message>
    <message>
        <source>Số trang</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Khổ</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>Tùng thư</source>
        <translation>Series</translation>
    </message>
    <message>
        <source>Ngôn ngữ</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>ISBN</source>
        <translation>ISBN</translation>
    </message>
    <message>
        <source>Ký hiệu phân loại</source>
        <translation>Class number</translation>
    </message>
    <message>
        <source>Ký hiệu xếp giá</source>
        <translation>Call number</translation>
    </message>
    <message>
        <source>Từ khóa</source>
        <translation>Keywords</translation>
    </message>
    <message>
        <source>Chủ đề</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>Tóm tắt</source>
        <translation>Summary</translation>
    </message>
    <message>
        <source>Ghi chú</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Số ĐKCB</source>
        <translation>Accession number</translation>
    </message>
    <message>
        <source>Số lượng</source>
        <translation>Quantity</translation>
    </message>
    <message>
        <source>Kho</source>
        <translation>Store</translation>
    </message>
    <message>
        <source>Giá tiền</source>
        <translation>Price</translation>
    </message>
</context>
<context>
    <name>wording</name>
    <message>
        <source>thứ Hai</source>
        <translation>Monday</translation>
    </message>
    <message>
        <source>thứ Ba</source>
        <translation>Tuesday</translation>
    </message>
    <message>
        <source>thứ Tư</source>
        <translation>Wednesday</translation>
    </message>
    <message>
        <source>thứ Năm</source>
        <translation>Thursday</translation>
    </message>
    <message>
        <source>thứ Sáu</source>
        <translation>Friday</translation>
    </message>
    <message>
        <source>thứ Bảy</source>
        <translation>Saturday</translation>
    </message>
    <message>
        <source>Chủ nhật</source>
        <translation>Sunday</translation>
    </message>
    <message>
        <source>hôm nay, {time}</source>
        <translation>today, {time}</translation>
    </message>
    <message>
        <source>hôm qua, {time}</source>
        <translation>yesterday, {time}</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>Mã {barcode} là số thẻ của một bạn đọc.</source>
        <translation>{barcode} is a reader’s card number.</translation>
    </message>
    <message>
        <source>Dùng mã khác cho cuốn này.</source>
        <translation>Use another code for this book.</translation>
    </message>
    <message>
        <source>Mã {barcode} đã dán trên cuốn khác.</source>
        <translation>{barcode} is already on another book.</translation>
    </message>
    <message>
        <source>Bản mã {barcode} chưa được thêm, vì biểu ghi đã có và được bỏ qua.</source>
        <translation>The copy {barcode} was not added, because the record is here already and was skipped.</translation>
    </message>
    <message>
        <source>Nhập lại và chọn gộp để thêm bản này vào biểu ghi đang có.</source>
        <translation>Import it again and choose to merge, to add this copy to the record that is here.</translation>
    </message>
    <message>
        <source>Cuốn {barcode} đang có người mượn.</source>
        <translation>{barcode} is on loan.</translation>
    </message>
    <message>
        <source>Nhận trả rồi mới xuất khỏi kho.</source>
        <translation>Take it back before withdrawing it.</translation>
    </message>
    <message>
        <source>Cuốn {barcode} là của thư viện mình.</source>
        <translation>The book {barcode} is our own.</translation>
    </message>
    <message>
        <source>Nhận trả như thường.</source>
        <translation>Take it back as usual.</translation>
    </message>
    <message>
        <source>Thư viện kia không có sách mang mã này.</source>
        <translation>That library has no book with this code.</translation>
    </message>
    <message>
        <source>Xem lại dấu của thư viện và mã trên sách.</source>
        <translation>Look again at the stamp and the code on the book.</translation>
    </message>
    <message>
        <source>“{prefix}” chưa phải tiền tố.</source>
        <translation>“{prefix}” is not a prefix.</translation>
    </message>
    <message>
        <source>Dùng 1 đến 8 chữ cái in hoa, ví dụ TN.</source>
        <translation>Use 1 to 8 capital letters, such as TN.</translation>
    </message>
    <message>
        <source>Chưa có sách mang mã {barcode}.</source>
        <translation>No book has the code {barcode}.</translation>
    </message>
    <message>
        <source>Xem lại mã, hoặc thêm sách mới.</source>
        <translation>Check the code, or add a new book.</translation>
    </message>
    <message>
        <source>Không còn gì để hoàn tác hôm nay.</source>
        <translation>Nothing is left to undo today.</translation>
    </message>
    <message>
        <source>Cuốn này đã có việc khác sau đó.</source>
        <translation>Something else was done with this book since.</translation>
    </message>
    <message>
        <source>Hoàn tác việc sau trước.</source>
        <translation>Undo the later deed first.</translation>
    </message>
    <message>
        <source>Chưa có sách hay thẻ mang mã {code}.</source>
        <translation>No book or card has the code {code}.</translation>
    </message>
    <message>
        <source>Quét lại, hoặc thêm sách mới.</source>
        <translation>Scan again, or add a new book.</translation>
    </message>
    <message>
        <source>Hạn trả đã là {due}.</source>
        <translation>It is due on {due} already.</translation>
    </message>
    <message>
        <source>Chưa cần gia hạn thêm.</source>
        <translation>No need to renew yet.</translation>
    </message>
    <message>
        <source>Bạn đọc này đang giữ cuốn {barcode}, hạn {due}.</source>
        <translation>This reader has {barcode} already, due {due}.</translation>
    </message>
    <message>
        <source>Muốn giữ thêm thì bấm Gia hạn.</source>
        <translation>Press Renew to keep it longer.</translation>
    </message>
    <message>
        <source>Bản sách {barcode} đã ghi là mất.</source>
        <translation>Copy {barcode} is recorded as lost.</translation>
    </message>
    <message>
        <source>Báo là đã thấy lại rồi mới cho mượn.</source>
        <translation>Record that it was found before lending it.</translation>
    </message>
    <message>
        <source>Bản sách {barcode} đã xuất khỏi kho.</source>
        <translation>Copy {barcode} has been withdrawn.</translation>
    </message>
    <message>
        <source>Để riêng cuốn này, không cho mượn.</source>
        <translation>Put this book aside; do not lend it.</translation>
    </message>
    <message>
        <source>Hạn trả {due} đã qua.</source>
        <translation>The due date {due} has passed.</translation>
    </message>
    <message>
        <source>Chọn một ngày từ hôm nay.</source>
        <translation>Choose a day from today on.</translation>
    </message>
    <message>
        <source>Cuốn {barcode} đang ghi cho người khác mượn, hạn {due}.</source>
        <translation>{barcode} is on loan to another reader, due {due}.</translation>
    </message>
    <message>
        <source>Bấm Esc, quét sách để nhận trả, rồi cho mượn.</source>
        <translation>Press Esc, scan the book to take it back, then lend it.</translation>
    </message>
    <message>
        <source>Cuốn {barcode} không có ai đang mượn.</source>
        <translation>{barcode} is not on loan.</translation>
    </message>
    <message>
        <source>Cất lên giá là xong.</source>
        <translation>Just put it on the shelf.</translation>
    </message>
    <message>
        <source>{name} đã mượn đủ {limit} cuốn.</source>
        <translation>{name} has {limit} books, which is the most.</translation>
    </message>
    <message>
        <source>Nhận trả một cuốn rồi quét lại.</source>
        <translation>Take one back, then scan again.</translation>
    </message>
    <message>
        <source>Cuốn này đã gia hạn đủ {limit} lần.</source>
        <translation>This book has been renewed {limit} times, which is the most.</translation>
    </message>
    <message>
        <source>Nhận trả rồi cho mượn lại.</source>
        <translation>Take it back, then lend it again.</translation>
    </message>
    <message>
        <source>Ô bắt buộc trên phiếu chưa được đánh dấu.</source>
        <translation>The box that is needed is not ticked on the form.</translation>
    </message>
    <message>
        <source>Hỏi lại người ký. Không đánh dấu thay.</source>
        <translation>Ask the person who signed. Do not tick it for them.</translation>
    </message>
    <message>
        <source>Ngày ký {day} có vẻ chưa đúng.</source>
        <translation>The day of signing, {day}, does not seem right.</translation>
    </message>
    <message>
        <source>Xem ngày trên phiếu giấy.</source>
        <translation>Look at the day on the paper form.</translation>
    </message>
    <message>
        <source>{name} chưa có người giám hộ.</source>
        <translation>{name} has no guardian yet.</translation>
    </message>
    <message>
        <source>Ghi họ tên người giám hộ trước.</source>
        <translation>Enter the guardian&apos;s name first.</translation>
    </message>
    <message>
        <source>Chưa có chữ ký nào của {name} để rút.</source>
        <translation>There is no signature of {name} to withdraw.</translation>
    </message>
    <message>
        <source>Chữ ký này không cần cho {name}.</source>
        <translation>This signature is not needed for {name}.</translation>
    </message>
    <message>
        <source>Xem lại năm sinh và đối tượng.</source>
        <translation>Check the birth year and the category.</translation>
    </message>
    <message>
        <source>Còn thiếu tên người ghi.</source>
        <translation>Who recorded it is missing.</translation>
    </message>
    <message>
        <source>Ghi tên người đã nhận phiếu.</source>
        <translation>Enter who received the form.</translation>
    </message>
    <message>
        <source>Không có mẫu phiếu đồng ý số {version}.</source>
        <translation>There is no consent form number {version}.</translation>
    </message>
    <message>
        <source>Xem số mẫu in trên phiếu.</source>
        <translation>Look at the number printed on the form.</translation>
    </message>
    <message>
        <source>Năm sinh {born} có vẻ chưa đúng.</source>
        <translation>The year of birth {born} looks wrong.</translation>
    </message>
    <message>
        <source>Xem lại năm sinh, hoặc bỏ trống.</source>
        <translation>Check the year, or leave it empty.</translation>
    </message>
    <message>
        <source>Thẻ {code} đã ngừng: thông tin bạn đọc đã xóa theo yêu cầu.</source>
        <translation>Card {code} has stopped: the reader&apos;s data were erased on request.</translation>
    </message>
    <message>
        <source>Thu lại thẻ. Muốn mượn sách thì cấp thẻ mới.</source>
        <translation>Take the card back. To borrow, give a new card.</translation>
    </message>
    <message>
        <source>Thẻ của {name} hết hạn ngày {on}.</source>
        <translation>The card of {name} expired on {on}.</translation>
    </message>
    <message>
        <source>Gia hạn thẻ rồi cho mượn.</source>
        <translation>Extend the card, then lend.</translation>
    </message>
    <message>
        <source>{card} là mã vạch của một cuốn sách.</source>
        <translation>{card} is the barcode of a book.</translation>
    </message>
    <message>
        <source>Chọn số thẻ khác.</source>
        <translation>Choose another card number.</translation>
    </message>
    <message>
        <source>Thẻ {code} đã ngừng: bạn đọc này dùng thẻ khác.</source>
        <translation>Card {code} has stopped: this reader has another card.</translation>
    </message>
    <message>
        <source>Tìm bạn đọc theo tên để lấy số thẻ đang dùng.</source>
        <translation>Find the reader by name to see the card in use.</translation>
    </message>
    <message>
        <source>Thẻ {code} đã báo mất và được thay bằng thẻ khác.</source>
        <translation>Card {code} was reported lost and replaced by another.</translation>
    </message>
    <message>
        <source>Giữ lại thẻ này, hỏi bạn đọc thẻ đang dùng.</source>
        <translation>Keep this card and ask the reader for the one in use.</translation>
    </message>
    <message>
        <source>Số thẻ {card} đã cấp cho người khác.</source>
        <translation>Card {card} belongs to someone else.</translation>
    </message>
    <message>
        <source>Chọn số khác.</source>
        <translation>Choose another number.</translation>
    </message>
    <message>
        <source>Ngày {day} đã qua.</source>
        <translation>{day} is past.</translation>
    </message>
    <message>
        <source>Chọn hạn thẻ từ hôm nay.</source>
        <translation>Choose an expiry from today on.</translation>
    </message>
    <message>
        <source>{name} còn giữ {count} cuốn.</source>
        <translation>{name} still has {count} books.</translation>
    </message>
    <message>
        <source>Nhận trả, hoặc ghi mất các cuốn ấy, rồi mới làm tiếp.</source>
        <translation>Take them back, or enter them as lost, and then go on.</translation>
    </message>
    <message>
        <source>Còn thiếu họ tên.</source>
        <translation>The name is missing.</translation>
    </message>
    <message>
        <source>Gõ họ tên bạn đọc.</source>
        <translation>Type the reader’s name.</translation>
    </message>
    <message>
        <source>Thẻ của {name} không bị khóa.</source>
        <translation>The card of {name} is not suspended.</translation>
    </message>
    <message>
        <source>Thẻ tập thể còn thiếu người chịu trách nhiệm.</source>
        <translation>The group card has nobody who answers for it.</translation>
    </message>
    <message>
        <source>Ghi họ tên thầy cô hoặc người phụ trách.</source>
        <translation>Enter the teacher or the person in charge.</translation>
    </message>
    <message>
        <source>Đây là cùng một bạn đọc: {name}.</source>
        <translation>This is one and the same reader: {name}.</translation>
    </message>
    <message>
        <source>Chọn hai bạn đọc khác nhau để gộp.</source>
        <translation>Choose two different readers to merge.</translation>
    </message>
    <message>
        <source>Chọn ngày mở khóa từ hôm nay.</source>
        <translation>Choose a day from today on.</translation>
    </message>
    <message>
        <source>Hai bạn đọc cùng mang thẻ {code}.</source>
        <translation>Two readers have card {code}.</translation>
    </message>
    <message>
        <source>Tìm bạn đọc theo tên, rồi đổi thẻ cho một bạn.</source>
        <translation>Find the reader by name, then give one of the two another card.</translation>
    </message>
    <message>
        <source>Không thấy bạn đọc này nữa.</source>
        <translation>This reader is no longer here.</translation>
    </message>
    <message>
        <source>Quét lại thẻ.</source>
        <translation>Scan the card again.</translation>
    </message>
    <message>
        <source>Chưa có thẻ mang số {code}.</source>
        <translation>No card has the number {code}.</translation>
    </message>
    <message>
        <source>Xem lại số, hoặc cấp thẻ mới.</source>
        <translation>Check the number, or give a new card.</translation>
    </message>
    <message>
        <source>Máy này chưa có phiếu khôi phục.</source>
        <translation>This PC has no recovery sheet yet.</translation>
    </message>
    <message>
        <source>In phiếu khôi phục trước, rồi gõ mã trên phiếu.</source>
        <translation>Print the recovery sheet first, then type its code.</translation>
    </message>
    <message>
        <source>Bạn đọc của máy kia còn khóa.</source>
        <translation>The other PC&apos;s readers are still sealed.</translation>
    </message>
    <message>
        <source>Gõ mã trên phiếu khôi phục của máy đã bật trước.</source>
        <translation>Type the code on the recovery sheet of the PC that began.</translation>
    </message>
    <message>
        <source>Máy này đã biết bạn đọc của các máy cùng thư viện.</source>
        <translation>This PC knows the readers of the library&apos;s PCs already.</translation>
    </message>
    <message>
        <source>Yêu cầu số {number} đã trả lời rồi.</source>
        <translation>Request {number} has been answered already.</translation>
    </message>
    <message>
        <source>Ngày nhận {day} chưa tới.</source>
        <translation>The day of receipt, {day}, is still to come.</translation>
    </message>
    <message>
        <source>Ghi ngày đã nhận yêu cầu.</source>
        <translation>Enter the day on which the request was received.</translation>
    </message>
    <message>
        <source>Yêu cầu số {number} đã gia hạn một lần.</source>
        <translation>Request {number} was extended once already.</translation>
    </message>
    <message>
        <source>Luật chỉ cho gia hạn một lần.</source>
        <translation>The law allows one extension only.</translation>
    </message>
    <message>
        <source>Gia hạn như vậy là quá dài cho yêu cầu số {number}.</source>
        <translation>That is too long an extension for request {number}.</translation>
    </message>
    <message>
        <source>Chọn ngày chậm nhất là {latest}.</source>
        <translation>Choose {latest} at the latest.</translation>
    </message>
    <message>
        <source>Yêu cầu số {number} đã xong.</source>
        <translation>Request {number} is finished.</translation>
    </message>
    <message>
        <source>Không có yêu cầu số {number}.</source>
        <translation>There is no request {number}.</translation>
    </message>
    <message>
        <source>Xem lại số trong sổ yêu cầu.</source>
        <translation>Look up the number in the register of requests.</translation>
    </message>
    <message>
        <source>Chưa hiểu năm sinh “{value}”.</source>
        <translation>The birth year “{value}” was not understood.</translation>
    </message>
    <message>
        <source>Bạn đọc vẫn được thêm, năm sinh để trống.</source>
        <translation>The reader is added without a birth year.</translation>
    </message>
    <message>
        <source>Số thẻ {card} đã cấp cho người tên khác.</source>
        <translation>Card {card} belongs to somebody of another name.</translation>
    </message>
    <message>
        <source>Xem lại số thẻ hoặc họ tên trong danh sách.</source>
        <translation>Check the card number or the name in the list.</translation>
    </message>
    <message>
        <source>Chưa hiểu đối tượng “{value}”.</source>
        <translation>The category “{value}” was not understood.</translation>
    </message>
    <message>
        <source>Đối tượng được chọn theo năm sinh.</source>
        <translation>The category was chosen by the birth year.</translation>
    </message>
    <message>
        <source>Ô bắt đầu bằng “{value}” quá dài nên bỏ qua.</source>
        <translation>The cell beginning with “{value}” is too long and was passed over.</translation>
    </message>
    <message>
        <source>Chưa hiểu hạn thẻ “{value}”.</source>
        <translation>The expiry “{value}” was not understood.</translation>
    </message>
    <message>
        <source>Viết ngày như 31/12/2027.</source>
        <translation>Write a day like 31/12/2027.</translation>
    </message>
    <message>
        <source>{name} cùng năm sinh đã có thẻ {card}.</source>
        <translation>{name} with the same birth year already has card {card}.</translation>
    </message>
    <message>
        <source>Nếu là một người thì giữ thẻ đang có, nếu không thì cấp thẻ riêng.</source>
        <translation>If it is the same person, keep the card they have; if not, give a card of their own.</translation>
    </message>
    <message>
        <source>Một số giống số căn cước nên không ghi.</source>
        <translation>A number looks like that of an identity card and was not kept.</translation>
    </message>
    <message>
        <source>Thư viện chỉ giữ số điện thoại hoặc cách liên hệ.</source>
        <translation>The library keeps telephone numbers or other contacts only.</translation>
    </message>
    <message>
        <source>Danh sách này không có cột họ tên.</source>
        <translation>This list has no column of names.</translation>
    </message>
    <message>
        <source>Đặt tên cột là “Họ và tên” rồi nhập lại.</source>
        <translation>Head the column “Họ và tên” and import it again.</translation>
    </message>
    <message>
        <source>Tìm lại sách rồi mở từ danh sách.</source>
        <translation>Find the book again and open it from the list.</translation>
    </message>
    <message>
        <source>Chưa hiểu “{setting}”.</source>
        <translation>“{setting}” was not understood.</translation>
    </message>
    <message>
        <source>Cuốn {barcode} cho mượn ở máy kia của thư viện.</source>
        <translation>Book {barcode} was lent at the other PC of the library.</translation>
    </message>
    <message>
        <source>Gia hạn ở máy đó. Nhận trả thì máy nào cũng được.</source>
        <translation>Renew it at that PC. It can be returned at either.</translation>
    </message>
    <message>
        <source>Viết như 245$a=Nhan đề mới.</source>
        <translation>Write as in 245$a=New title.</translation>
    </message>
    <message>
        <source>Còn thiếu nhan đề.</source>
        <translation>The title is missing.</translation>
    </message>
    <message>
        <source>Gõ nhan đề của sách.</source>
        <translation>Type the book’s title.</translation>
    </message>
    <message>
        <source>Không có biểu ghi {id}.</source>
        <translation>There is no record {id}.</translation>
    </message>
    <message>
        <source>Tệp {path} trống.</source>
        <translation>The file {path} is empty.</translation>
    </message>
    <message>
        <source>Xin lại tệp từ nơi gửi.</source>
        <translation>Ask the sender for the file again.</translation>
    </message>
    <message>
        <source>{path} là thư mục, không phải tệp.</source>
        <translation>{path} is a folder, not a file.</translation>
    </message>
    <message>
        <source>Mở thư mục rồi chọn một tệp trong đó.</source>
        <translation>Open the folder and choose a file in it.</translation>
    </message>
    <message>
        <source>Tệp {path} là trang web, không phải biểu ghi.</source>
        <translation>The file {path} is a web page, not records.</translation>
    </message>
    <message>
        <source>Tải lại tệp MARC từ nơi gửi, có thể phải đăng nhập trước.</source>
        <translation>Download the MARC file again; you may have to sign in first.</translation>
    </message>
    <message>
        <source>Tệp {path} không có biểu ghi nào.</source>
        <translation>The file {path} has no records.</translation>
    </message>
    <message>
        <source>Không thấy tệp {path}.</source>
        <translation>The file {path} was not found.</translation>
    </message>
    <message>
        <source>Xem lại tên và nơi cất tệp.</source>
        <translation>Check its name and place.</translation>
    </message>
    <message>
        <source>Không được phép đọc tệp {path}.</source>
        <translation>The file {path} may not be read.</translation>
    </message>
    <message>
        <source>Chép tệp sang thư mục của mình rồi làm lại.</source>
        <translation>Copy it to a folder of your own and try again.</translation>
    </message>
    <message>
        <source>Việc đọc tệp {path} dừng giữa chừng.</source>
        <translation>Reading the file {path} stopped halfway.</translation>
    </message>
    <message>
        <source>Phần đã nhập vẫn còn. Nhập lại tệp, không thêm hai lần.</source>
        <translation>What was imported is kept. Import the file again; nothing is added twice.</translation>
    </message>
    <message>
        <source>Có chữ không đọc được, đã thay bằng dấu hỏi.</source>
        <translation>Some letters could not be read and became question marks.</translation>
    </message>
    <message>
        <source>Xem lại biểu ghi này sau khi nhập.</source>
        <translation>Look at this record after the import.</translation>
    </message>
    <message>
        <source>Biểu ghi hỏng, không đọc được.</source>
        <translation>The record is damaged and cannot be read.</translation>
    </message>
    <message>
        <source>Các biểu ghi khác không sao. Xin lại biểu ghi này từ nơi gửi.</source>
        <translation>The others are fine. Ask the sender for this record again.</translation>
    </message>
    <message>
        <source>Tệp {path} là tệp nén.</source>
        <translation>The file {path} is an archive.</translation>
    </message>
    <message>
        <source>Giải nén, rồi chọn tệp biểu ghi bên trong.</source>
        <translation>Unpack it, then choose the file of records inside.</translation>
    </message>
    <message>
        <source>Tệp {path} là PDF, không có biểu ghi.</source>
        <translation>The file {path} is a PDF and has no records.</translation>
    </message>
    <message>
        <source>Xin tệp MARC, CSV hoặc Excel từ nơi gửi.</source>
        <translation>Ask the sender for a MARC, CSV or Excel file.</translation>
    </message>
    <message>
        <source>Tệp {path} là bảng tính, không phải biểu ghi.</source>
        <translation>The file {path} is a spreadsheet, not records.</translation>
    </message>
    <message>
        <source>Nhập bằng lệnh nhập danh sách, hoặc xin tệp MARC.</source>
        <translation>Import it as a list, or ask for a MARC file.</translation>
    </message>
    <message>
        <source>Chọn tệp khác: ISO 2709, MARCXML hoặc MARC-in-JSON.</source>
        <translation>Choose another file: ISO 2709, MARCXML or MARC-in-JSON.</translation>
    </message>
    <message>
        <source>Tệp {path} không phải tệp biểu ghi.</source>
        <translation>The file {path} is not a file of records.</translation>
    </message>
    <message>
        <source>Chọn tệp có đuôi .mrc, .iso, .xml hoặc .json.</source>
        <translation>Choose a file ending in .mrc, .iso, .xml or .json.</translation>
    </message>
    <message>
        <source>Biểu ghi JSON viết chưa đúng, ở dòng {line}.</source>
        <translation>A JSON record is not written correctly, in line {line}.</translation>
    </message>
    <message>
        <source>Biểu ghi hỏng, mất một số trường.</source>
        <translation>The record is damaged; some fields are lost.</translation>
    </message>
    <message>
        <source>Trường {tags} có chỉ thị thứ ba, MARC 21 chỉ có hai.</source>
        <translation>Field {tags} has a third indicator; MARC 21 has two.</translation>
    </message>
    <message>
        <source>Chỉ thị thứ ba đã bỏ. Hai chỉ thị đầu và nội dung còn đủ.</source>
        <translation>The third indicator was left out. The first two and the content are all there.</translation>
    </message>
    <message>
        <source>Tệp {path} là CDS/ISIS, với số trường riêng: {tags}.</source>
        <translation>The file {path} is CDS/ISIS with field numbers of its own: {tags}.</translation>
    </message>
    <message>
        <source>Xuất lại thành CSV hoặc MARC 21 có trường 245, rồi nhập.</source>
        <translation>Export it again as CSV, or as MARC 21 with field 245, then import.</translation>
    </message>
    <message>
        <source>Tệp {path} là UNIMARC, không phải MARC 21.</source>
        <translation>The file {path} is UNIMARC, not MARC 21.</translation>
    </message>
    <message>
        <source>Xin nơi gửi xuất MARC 21.</source>
        <translation>Ask the sender to export MARC 21.</translation>
    </message>
    <message>
        <source>Biểu ghi không có trường nào.</source>
        <translation>The record has no fields.</translation>
    </message>
    <message>
        <source>Bỏ qua được. Các biểu ghi khác không sao.</source>
        <translation>It can be left out. The others are fine.</translation>
    </message>
    <message>
        <source>Biểu ghi sai cấu trúc, đã chỉnh lại khi đọc.</source>
        <translation>The record was malformed and was put right while reading.</translation>
    </message>
    <message>
        <source>Không mất gì. Nên xem qua một lượt.</source>
        <translation>Nothing is lost. Give it a look.</translation>
    </message>
    <message>
        <source>Chữ bị đọc nhầm bảng mã từ trước, như “{before}”.</source>
        <translation>Letters were read in the wrong encoding before, such as “{before}”.</translation>
    </message>
    <message>
        <source>Nhập lại với bảng mã {encoding} để được “{after}”.</source>
        <translation>Import again with the encoding {encoding} to get “{after}”.</translation>
    </message>
    <message>
        <source>Biểu ghi dài quá mức cho phép.</source>
        <translation>The record is longer than allowed.</translation>
    </message>
    <message>
        <source>Biểu ghi {control_number} dài quá mức của ISO 2709.</source>
        <translation>Record {control_number} is too long for ISO 2709.</translation>
    </message>
    <message>
        <source>Xuất MARCXML hoặc MARC-in-JSON để có đủ biểu ghi.</source>
        <translation>Export MARCXML or MARC-in-JSON to have every record.</translation>
    </message>
    <message>
        <source>Biểu ghi bị cắt ngang ở cuối tệp.</source>
        <translation>The record is cut off at the end of the file.</translation>
    </message>
    <message>
        <source>Xin lại tệp đầy đủ. Các biểu ghi trước đã đọc được.</source>
        <translation>Ask for the whole file. The records before it were read.</translation>
    </message>
    <message>
        <source>Chưa đọc được bảng mã {encoding}.</source>
        <translation>The encoding {encoding} cannot be read yet.</translation>
    </message>
    <message>
        <source>Chọn auto, utf-8, marc-8, tcvn3, vni, viscii hoặc windows-1258.</source>
        <translation>Choose auto, utf-8, marc-8, tcvn3, vni, viscii or windows-1258.</translation>
    </message>
    <message>
        <source>Trường {tags} có ký tự mà định dạng này không chứa được.</source>
        <translation>Fields {tags} have characters that this format cannot hold.</translation>
    </message>
    <message>
        <source>Biểu ghi đã được ghi, bỏ các ký tự ấy.</source>
        <translation>The record was written without them.</translation>
    </message>
    <message>
        <source>Tệp XML có khai báo thực thể, không an toàn.</source>
        <translation>The XML file declares entities, which is not safe.</translation>
    </message>
    <message>
        <source>Xin tệp MARCXML không có phần DOCTYPE.</source>
        <translation>Ask for MARCXML without a DOCTYPE.</translation>
    </message>
    <message>
        <source>Biểu ghi XML viết chưa đúng.</source>
        <translation>The XML of the record is malformed.</translation>
    </message>
    <message>
        <source>Bản sao lưu này bị hỏng: {path}</source>
        <translation>This backup is damaged: {path}</translation>
    </message>
    <message>
        <source>Chưa đụng gì vào thư viện. Chọn bản khác.</source>
        <translation>The library was not touched. Choose another one.</translation>
    </message>
    <message>
        <source>Bản sao ở trung tâm không còn như lúc gửi lên.</source>
        <translation>The copy at the hub is not what was sent.</translation>
    </message>
    <message>
        <source>Chưa đụng gì vào máy này. Báo cho trung tâm.</source>
        <translation>Nothing was touched on this PC. Tell the hub.</translation>
    </message>
    <message>
        <source>Trung tâm thiếu một phần bản sao vừa gửi.</source>
        <translation>The hub lacks a part of the copy just sent.</translation>
    </message>
    <message>
        <source>Bản trước còn nguyên. Gửi lại: máy chỉ gửi phần thiếu.</source>
        <translation>The one before is whole. Send again: only what is missing goes.</translation>
    </message>
    <message>
        <source>Thư viện đã dùng hết chỗ để bản sao ở trung tâm.</source>
        <translation>The library has used up its room for copies at the hub.</translation>
    </message>
    <message>
        <source>Bản sao cũ còn nguyên. Xin trung tâm thêm chỗ.</source>
        <translation>Earlier copies are whole. Ask the hub for more room.</translation>
    </message>
    <message>
        <source>Trung tâm này không có thư viện mã ấy.</source>
        <translation>This hub knows no library with that code.</translation>
    </message>
    <message>
        <source>Xem lại mã thư viện và địa chỉ trung tâm trên phiếu.</source>
        <translation>Look at the library code and the hub&apos;s address on the sheet.</translation>
    </message>
    <message>
        <source>Máy này đã có một thư viện.</source>
        <translation>This PC has a library already.</translation>
    </message>
    <message>
        <source>Lấy lại từ phiếu là cho máy mới. Chưa đụng gì vào thư viện.</source>
        <translation>Restoring from the sheet is for a new PC. The library was not touched.</translation>
    </message>
    <message>
        <source>Thư viện chưa có bản sao ở trung tâm.</source>
        <translation>The library has no copy at the hub yet.</translation>
    </message>
    <message>
        <source>Bật bằng mã trên phiếu khôi phục trước.</source>
        <translation>Begin with the code on the recovery sheet first.</translation>
    </message>
    <message>
        <source>Trung tâm không có bản sao nào của thư viện này.</source>
        <translation>The hub has no copy of this library.</translation>
    </message>
    <message>
        <source>Xem lại mã và địa chỉ trung tâm trên phiếu.</source>
        <translation>Look again at the code and the address of the hub on the sheet.</translation>
    </message>
    <message>
        <source>Mã này không mở được bản sao nào của thư viện.</source>
        <translation>This code opens none of the library&apos;s copies.</translation>
    </message>
    <message>
        <source>Phiếu này đã cũ. Tìm phiếu có ngày gần nhất.</source>
        <translation>This sheet is old. Look for the one with the latest date.</translation>
    </message>
    <message>
        <source>Đã dừng, chưa lấy lại gì.</source>
        <translation>Stopped; nothing was brought back.</translation>
    </message>
    <message>
        <source>Máy này chưa có gì thay đổi. Lấy lại lúc khác cũng được.</source>
        <translation>Nothing on this PC has changed. It can be done another time.</translation>
    </message>
    <message>
        <source>Bản sao ở trung tâm vẫn khóa bằng phiếu khôi phục cũ.</source>
        <translation>The copy at the hub is still locked by the earlier recovery sheet.</translation>
    </message>
    <message>
        <source>Bật lại bản sao bằng mã trên phiếu mới.</source>
        <translation>Begin the copy anew with the code on the new sheet.</translation>
    </message>
    <message>
        <source>Chưa sao lưu được: {path} đã hết chỗ.</source>
        <translation>Not backed up: {path} has no room left.</translation>
    </message>
    <message>
        <source>Thư viện và các bản cũ còn nguyên. Dọn bớt rồi sao lưu lại.</source>
        <translation>The library and older backups are untouched. Make room and back up again.</translation>
    </message>
    <message>
        <source>{path} không phải bản sao lưu của Thư Viện Xã.</source>
        <translation>{path} is no backup of Thư Viện Xã.</translation>
    </message>
    <message>
        <source>Chưa đụng gì vào thư viện. Chọn tệp khác.</source>
        <translation>The library was not touched. Choose another file.</translation>
    </message>
    <message>
        <source>Chưa có bản sao lưu nào dùng được ở {path}.</source>
        <translation>There is no backup that can be used in {path}.</translation>
    </message>
    <message>
        <source>Cắm USB có bản sao lưu, hoặc chọn tệp.</source>
        <translation>Plug in a USB stick with a backup, or choose a file.</translation>
    </message>
    <message>
        <source>Đọc lại bản sao lưu thấy khác lúc ghi: {path}</source>
        <translation>The backup reads back differently from what was written: {path}</translation>
    </message>
    <message>
        <source>Ổ này không tin được. Thay USB khác rồi sao lưu lại.</source>
        <translation>This drive cannot be trusted. Take another USB stick and back up again.</translation>
    </message>
    <message>
        <source>Không thấy bản sao lưu {path}.</source>
        <translation>The backup {path} is not there.</translation>
    </message>
    <message>
        <source>Xem lại tên tệp, hoặc cắm USB rồi làm lại.</source>
        <translation>Check the name of the file, or plug in the USB stick and try again.</translation>
    </message>
    <message>
        <source>Bản sao lưu này là của {name}.</source>
        <translation>This backup belongs to {name}.</translation>
    </message>
    <message>
        <source>Chưa đụng gì vào thư viện. Chọn bản của thư viện mình.</source>
        <translation>The library was not touched. Choose a backup of your own library.</translation>
    </message>
    <message>
        <source>Chưa sao lưu được: {path} không đọc ghi được.</source>
        <translation>Not backed up: {path} cannot be read or written.</translation>
    </message>
    <message>
        <source>Thư viện và các bản cũ còn nguyên. Cắm lại USB rồi làm lại.</source>
        <translation>The library and older backups are untouched. Plug the USB stick in again and retry.</translation>
    </message>
    <message>
        <source>Không thấy thư mục {path}.</source>
        <translation>The folder {path} is not there.</translation>
    </message>
    <message>
        <source>Cắm USB rồi chọn lại thư mục.</source>
        <translation>Plug in the USB stick and choose the folder again.</translation>
    </message>
    <message>
        <source>Không được phép ghi vào {path}.</source>
        <translation>Writing to {path} is not allowed.</translation>
    </message>
    <message>
        <source>Gạt khóa chống ghi của USB, hoặc chọn thư mục khác.</source>
        <translation>Unlock the USB stick for writing, or choose another folder.</translation>
    </message>
    <message>
        <source>Không thấy khóa của máy này.</source>
        <translation>The key of this PC was not found.</translation>
    </message>
    <message>
        <source>Ghi danh lại máy với trung tâm. Sách và bạn đọc vẫn còn đủ.</source>
        <translation>Enrol the PC again. Books and readers are all still here.</translation>
    </message>
    <message>
        <source>Kho khóa của máy đang khóa.</source>
        <translation>The PC’s keyring is locked.</translation>
    </message>
    <message>
        <source>Mở khóa máy rồi làm lại. Vẫn mượn trả bình thường.</source>
        <translation>Unlock it and try again. Lending goes on as usual.</translation>
    </message>
    <message>
        <source>Cần câu mật khẩu để mở khóa của máy này.</source>
        <translation>A passphrase is needed for the key of this PC.</translation>
    </message>
    <message>
        <source>Đặt THUVIENXA_PASSPHRASE rồi làm lại.</source>
        <translation>Set THUVIENXA_PASSPHRASE and try again.</translation>
    </message>
    <message>
        <source>Câu mật khẩu chưa đúng.</source>
        <translation>The passphrase is not right.</translation>
    </message>
    <message>
        <source>Gõ lại câu mật khẩu lúc ghi danh.</source>
        <translation>Type the passphrase used at enrolment.</translation>
    </message>
    <message>
        <source>Đã có thư viện ở {path}.</source>
        <translation>There is a library in {path} already.</translation>
    </message>
    <message>
        <source>Không ghi gì lên đó. Chọn thư mục khác.</source>
        <translation>Nothing was written there. Choose another folder.</translation>
    </message>
    <message>
        <source>“{given}” chưa phải mã thư viện.</source>
        <translation>“{given}” is not a library code.</translation>
    </message>
    <message>
        <source>Mã có 2 đến 20 chữ số hoặc chữ cái, ví dụ 00001.</source>
        <translation>A code has 2 to 20 digits or letters, such as 00001.</translation>
    </message>
    <message>
        <source>Còn thiếu tên thư viện.</source>
        <translation>The library’s name is missing.</translation>
    </message>
    <message>
        <source>Gõ tên rồi làm lại.</source>
        <translation>Type the name and try again.</translation>
    </message>
    <message>
        <source>Thư mục {path} nằm trên máy khác trong mạng.</source>
        <translation>The folder {path} is on another computer of the network.</translation>
    </message>
    <message>
        <source>Để thư viện trên ổ đĩa của máy này. Bản sao lưu thì để đâu cũng được.</source>
        <translation>Keep the library on a disk of this PC. Backups may be anywhere.</translation>
    </message>
    <message>
        <source>Chưa có thư viện ở {path}.</source>
        <translation>There is no library in {path} yet.</translation>
    </message>
    <message>
        <source>Lập thư viện trước, hoặc chọn đúng thư mục.</source>
        <translation>Make one first, or choose the right folder.</translation>
    </message>
    <message>
        <source>Không mở được tệp thư viện.</source>
        <translation>The library’s file cannot be opened.</translation>
    </message>
    <message>
        <source>Xem lại thư mục có còn đó và có được phép đọc không.</source>
        <translation>Check that the folder is there and may be read.</translation>
    </message>
    <message>
        <source>Tệp thư viện bị hỏng.</source>
        <translation>The library’s file is damaged.</translation>
    </message>
    <message>
        <source>Không ghi gì thêm. Khôi phục từ bản sao lưu gần nhất, giữ tệp này để tỉnh xem.</source>
        <translation>Nothing more is written. Restore the latest backup, and keep this file for the province.</translation>
    </message>
    <message>
        <source>Ổ đĩa không đọc ghi được.</source>
        <translation>The disk cannot be read or written.</translation>
    </message>
    <message>
        <source>Những gì đã báo xong vẫn còn. Tắt máy, kiểm tra ổ đĩa, rồi mở lại.</source>
        <translation>What was reported as done is kept. Switch off, check the disk, and start again.</translation>
    </message>
    <message>
        <source>Ổ đĩa đã đầy.</source>
        <translation>The disk is full.</translation>
    </message>
    <message>
        <source>Những gì đã báo xong vẫn còn đủ. Dọn bớt ổ đĩa rồi làm lại việc vừa rồi.</source>
        <translation>What was reported as done is all kept. Free some space, then do the last thing again.</translation>
    </message>
    <message>
        <source>Thư viện được mã hóa, và máy này không có khóa.</source>
        <translation>The library is encrypted, and this PC does not have the key.</translation>
    </message>
    <message>
        <source>Không đụng gì vào đó. Nhập câu mật khẩu, hoặc mã trên phiếu khôi phục.</source>
        <translation>Nothing was touched. Give the passphrase, or the code of the recovery sheet.</translation>
    </message>
    <message>
        <source>Thư viện không mã hóa.</source>
        <translation>The library is not encrypted.</translation>
    </message>
    <message>
        <source>Không phải làm gì thêm.</source>
        <translation>Nothing more to do.</translation>
    </message>
    <message>
        <source>Thư viện đã mã hóa rồi.</source>
        <translation>The library is encrypted already.</translation>
    </message>
    <message>
        <source>Khóa của thư viện không giữ bằng câu mật khẩu.</source>
        <translation>The key of the library is not kept by a passphrase.</translation>
    </message>
    <message>
        <source>Dùng mã trên phiếu khôi phục.</source>
        <translation>Use the code of the recovery sheet.</translation>
    </message>
    <message>
        <source>Máy này chưa có chỗ giữ khóa an toàn, nên chưa mã hóa gì.</source>
        <translation>This PC has no safe place for the key yet, so nothing was encrypted.</translation>
    </message>
    <message>
        <source>Đặt một câu mật khẩu rồi làm lại.</source>
        <translation>Choose a passphrase, then try again.</translation>
    </message>
    <message>
        <source>Câu mật khẩu cần ít nhất {length} ký tự.</source>
        <translation>A passphrase needs at least {length} characters.</translation>
    </message>
    <message>
        <source>Ghép vài từ dễ nhớ. Chưa mã hóa gì.</source>
        <translation>Join a few words. Nothing is encrypted yet.</translation>
    </message>
    <message>
        <source>Cạnh thư viện không có gì để dùng phiếu khôi phục.</source>
        <translation>Nothing beside the library goes with a recovery sheet.</translation>
    </message>
    <message>
        <source>Khôi phục từ một bản sao lưu trước.</source>
        <translation>Restore from a backup first.</translation>
    </message>
    <message>
        <source>Chương trình khác đang ghi vào thư viện.</source>
        <translation>Another program is writing to the library.</translation>
    </message>
    <message>
        <source>Chưa ghi gì. Chờ một lát rồi làm lại.</source>
        <translation>Nothing was written. Wait a moment and try again.</translation>
    </message>
    <message>
        <source>Thư viện này do bản chương trình mới hơn lập.</source>
        <translation>This library was made by a newer program.</translation>
    </message>
    <message>
        <source>Không đụng gì vào đó. Cập nhật chương trình rồi mở lại.</source>
        <translation>It was not touched. Update the program and open it again.</translation>
    </message>
    <message>
        <source>Tệp {path} không phải của Thư Viện Xã.</source>
        <translation>The file {path} is not of Thư Viện Xã.</translation>
    </message>
    <message>
        <source>Không đụng gì vào đó. Chọn đúng thư mục thư viện.</source>
        <translation>It was not touched. Choose the library’s folder.</translation>
    </message>
    <message>
        <source>Không được phép ghi vào thư viện.</source>
        <translation>The library may not be written to.</translation>
    </message>
    <message>
        <source>Chưa ghi gì. Xem lại quyền của thư mục hoặc khóa chống ghi của USB.</source>
        <translation>Nothing was written. Check the folder’s permissions or the USB stick’s write lock.</translation>
    </message>
    <message>
        <source>Chưa hiểu lệnh: {given}</source>
        <translation>The command was not understood: {given}</translation>
    </message>
    <message>
        <source>Xem thuvienxa --help.</source>
        <translation>See thuvienxa --help.</translation>
    </message>
    <message>
        <source>Thay đổi này không đọc được.</source>
        <translation>This change cannot be read.</translation>
    </message>
    <message>
        <source>Trung tâm đã để riêng. Báo cán bộ tỉnh.</source>
        <translation>The hub has put it aside. Tell the province.</translation>
    </message>
    <message>
        <source>Thay đổi này thuộc thư viện khác.</source>
        <translation>This change belongs to another library.</translation>
    </message>
    <message>
        <source>Thay đổi này lớn quá.</source>
        <translation>This change is too large.</translation>
    </message>
    <message>
        <source>Lượt mượn trả này không đọc được.</source>
        <translation>This loan or return cannot be read.</translation>
    </message>
    <message>
        <source>Tên tệp mục lục {name} có chữ không dùng được.</source>
        <translation>The name of the catalogue file, {name}, has letters that cannot be used.</translation>
    </message>
    <message>
        <source>Đặt tên bằng chữ không dấu, số, chấm và gạch ngang.</source>
        <translation>Name it with plain letters, digits, dots and hyphens.</translation>
    </message>
    <message>
        <source>Tệp mục lục quốc gia {name} không đúng như tỉnh đã ký.</source>
        <translation>The national catalogue file {name} is not as the province signed it.</translation>
    </message>
    <message>
        <source>Không dùng tệp ấy. Có mạng thì máy tự nhận mục lục.</source>
        <translation>It is not used. With a line, the catalogue comes by itself.</translation>
    </message>
    <message>
        <source>Không thấy tệp mục lục quốc gia {name} cạnh tệp của tỉnh.</source>
        <translation>The national catalogue file {name} is not beside the province’s file.</translation>
    </message>
    <message>
        <source>Mọi việc khác vẫn xong. Có mạng thì máy tự nhận mục lục.</source>
        <translation>All the rest is done. With a line, the catalogue comes by itself.</translation>
    </message>
    <message>
        <source>Không chép được tệp mục lục quốc gia {name}.</source>
        <translation>The national catalogue file {name} could not be copied.</translation>
    </message>
    <message>
        <source>Xem ổ đĩa còn chỗ không. Có mạng thì máy tự nhận mục lục.</source>
        <translation>See whether the disk has room. With a line, the catalogue comes by itself.</translation>
    </message>
    <message>
        <source>Mục lục quốc gia này bị hỏng.</source>
        <translation>This national catalogue is damaged.</translation>
    </message>
    <message>
        <source>Nhận lại, hoặc xin tệp khác của trung tâm.</source>
        <translation>Take it again, or ask the hub for another file.</translation>
    </message>
    <message>
        <source>Mục lục này không phải của trung tâm mình.</source>
        <translation>This catalogue is not from our hub.</translation>
    </message>
    <message>
        <source>Xin đúng tệp của trung tâm mà thư viện đã ghi danh.</source>
        <translation>Ask for the file of the hub at which the library is enrolled.</translation>
    </message>
    <message>
        <source>Mục lục này làm từ trước, không còn khớp với trung tâm.</source>
        <translation>This catalogue is an old one and no longer fits the hub.</translation>
    </message>
    <message>
        <source>Đồng bộ một lần, rồi nhận mục lục mới.</source>
        <translation>Exchange once, then take the new catalogue.</translation>
    </message>
    <message>
        <source>Việc này của bàn quốc gia.</source>
        <translation>This is for the nation&apos;s desk.</translation>
    </message>
    <message>
        <source>Nhờ trung tâm quốc gia ghi mô tả chuẩn.</source>
        <translation>Ask the national hub to mark the record as curated.</translation>
    </message>
    <message>
        <source>Mô tả {id} còn đề xuất chưa xem.</source>
        <translation>Record {id} has proposals that nobody has looked at.</translation>
    </message>
    <message>
        <source>Xem từng đề xuất (`hub conflicts list`), rồi làm lại.</source>
        <translation>Look at each (`hub conflicts list`), then try again.</translation>
    </message>
    <message>
        <source>Phần riêng của thư viện ở trung tâm không đọc được.</source>
        <translation>The library&apos;s own part at the hub cannot be read.</translation>
    </message>
    <message>
        <source>Đồng bộ lại. Nếu còn, báo trung tâm.</source>
        <translation>Sync again. If it stays, tell the hub.</translation>
    </message>
    <message>
        <source>Cặp sách này đã có người xem rồi, hoặc vừa thay đổi.</source>
        <translation>Somebody has already decided about these two, or they have just changed.</translation>
    </message>
    <message>
        <source>Xem lại danh sách rồi chọn cặp khác.</source>
        <translation>Look at the list again and choose another pair.</translation>
    </message>
    <message>
        <source>Khác biệt {id} đã được chọn rồi.</source>
        <translation>Difference {id} has been decided already.</translation>
    </message>
    <message>
        <source>Không cần làm gì thêm.</source>
        <translation>Nothing more is needed.</translation>
    </message>
    <message>
        <source>Giữ nguyên như trước. Báo tỉnh nếu gặp lại.</source>
        <translation>Kept as before. Tell the province if it happens again.</translation>
    </message>
    <message>
        <source>Mã ghi danh đã quá hạn.</source>
        <translation>The enrolment code has expired.</translation>
    </message>
    <message>
        <source>Xin cán bộ tỉnh mã mới.</source>
        <translation>Ask the province for a new code.</translation>
    </message>
    <message>
        <source>Trung tâm không biết mã ghi danh này.</source>
        <translation>The hub does not know this enrolment code.</translation>
    </message>
    <message>
        <source>Xem lại từng chữ của mã, hoặc xin mã mới.</source>
        <translation>Check every letter, or ask for a new code.</translation>
    </message>
    <message>
        <source>Mã ghi danh đã dùng cho máy khác.</source>
        <translation>The enrolment code was used by another PC.</translation>
    </message>
    <message>
        <source>Máy này đã ghi danh rồi.</source>
        <translation>This PC is enrolled already.</translation>
    </message>
    <message>
        <source>Máy này chưa ghi danh với trung tâm.</source>
        <translation>This PC is not enrolled at the hub.</translation>
    </message>
    <message>
        <source>Xin mã ghi danh của tỉnh rồi ghi danh.</source>
        <translation>Ask the province for a code, then enrol.</translation>
    </message>
    <message>
        <source>Đây là thư viện tập, không ghi danh với ai.</source>
        <translation>This is the library to play with: it is never enrolled.</translation>
    </message>
    <message>
        <source>Mở thư viện thật rồi ghi danh.</source>
        <translation>Open the real library and enrol that.</translation>
    </message>
    <message>
        <source>Địa chỉ trung tâm chưa đúng: {address}.</source>
        <translation>The hub’s address is not right: {address}.</translation>
    </message>
    <message>
        <source>Viết như https://thuvien.tinh.gov.vn.</source>
        <translation>Write as in https://thuvien.tinh.gov.vn.</translation>
    </message>
    <message>
        <source>Địa chỉ cơ sở dữ liệu của trung tâm chưa đúng.</source>
        <translation>The address of the hub&apos;s database is not right.</translation>
    </message>
    <message>
        <source>Viết như postgresql+psycopg://trung_tam@may/du_lieu.</source>
        <translation>Write it like postgresql+psycopg://hub@host/database.</translation>
    </message>
    <message>
        <source>Trung tâm không mở được cơ sở dữ liệu.</source>
        <translation>The hub cannot open its database.</translation>
    </message>
    <message>
        <source>Xem PostgreSQL có đang chạy và địa chỉ --database có đúng không.</source>
        <translation>See whether PostgreSQL is running and the address in --database is right.</translation>
    </message>
    <message>
        <source>Trung tâm chưa có thư viện {code}.</source>
        <translation>The hub does not know the library {code}.</translation>
    </message>
    <message>
        <source>Xem các thư viện bằng lệnh hub library list.</source>
        <translation>List the libraries with hub library list.</translation>
    </message>
    <message>
        <source>Cổng {port} đang có chương trình khác dùng.</source>
        <translation>Port {port} is used by another program.</translation>
    </message>
    <message>
        <source>Chọn cổng khác với --port.</source>
        <translation>Choose another with --port.</translation>
    </message>
    <message>
        <source>Lượt cấp thẻ này không đọc được.</source>
        <translation>This card cannot be read.</translation>
    </message>
    <message>
        <source>Biểu ghi không đọc được.</source>
        <translation>The record cannot be read.</translation>
    </message>
    <message>
        <source>Trung tâm đang bận.</source>
        <translation>The hub is busy.</translation>
    </message>
    <message>
        <source>Không mất gì. Chờ ít phút rồi gửi lại.</source>
        <translation>Nothing is lost. Wait some minutes and send again.</translation>
    </message>
    <message>
        <source>Mạng này đòi đăng nhập trước.</source>
        <translation>This network wants you to sign in first.</translation>
    </message>
    <message>
        <source>Mở trình duyệt để đăng nhập mạng, rồi gửi lại. Không mất gì.</source>
        <translation>Sign in with a browser, then send again. Nothing is lost.</translation>
    </message>
    <message>
        <source>Trung tâm đang bận, xin chờ {minutes} phút.</source>
        <translation>The hub is busy. Please wait {minutes} minutes.</translation>
    </message>
    <message>
        <source>Không mất gì. Đến lúc đó chương trình tự gửi.</source>
        <translation>Nothing is lost. The program sends by itself then.</translation>
    </message>
    <message>
        <source>Trung tâm nhận mà chưa xác nhận.</source>
        <translation>The hub received but did not confirm.</translation>
    </message>
    <message>
        <source>Không mất gì. Báo cán bộ tỉnh nếu gặp lại.</source>
        <translation>Nothing is lost. Tell the province if it happens again.</translation>
    </message>
    <message>
        <source>Chương trình ở trung tâm cũ hơn máy này.</source>
        <translation>The program at the hub is older than the one on this PC.</translation>
    </message>
    <message>
        <source>Không mất gì. Báo cán bộ tỉnh, rồi gửi lại sau.</source>
        <translation>Nothing is lost. Tell the coordinator, then send again later.</translation>
    </message>
    <message>
        <source>Trung tâm chưa cho máy này vào.</source>
        <translation>The hub does not admit this PC.</translation>
    </message>
    <message>
        <source>Không mất gì. Gọi cán bộ tỉnh để ghi danh lại.</source>
        <translation>Nothing is lost. Call the province to enrol again.</translation>
    </message>
    <message>
        <source>Chưa chắc đây đúng là trung tâm.</source>
        <translation>This may not be the real hub.</translation>
    </message>
    <message>
        <source>Chưa gửi gì. Xem lại ngày giờ của máy, rồi gọi cán bộ tỉnh.</source>
        <translation>Nothing was sent. Check the PC’s date and time, then call the province.</translation>
    </message>
    <message>
        <source>Trung tâm trả lời chưa đọc được.</source>
        <translation>The hub’s answer cannot be read.</translation>
    </message>
    <message>
        <source>Không mất gì. Gửi lại sau, báo tỉnh nếu gặp lại.</source>
        <translation>Nothing is lost. Send again later; tell the province if it happens again.</translation>
    </message>
    <message>
        <source>Không mất gì. Báo cán bộ tỉnh.</source>
        <translation>Nothing is lost. Tell the province.</translation>
    </message>
    <message>
        <source>Mạng chậm quá, trung tâm chưa trả lời xong.</source>
        <translation>The network is too slow; the hub did not finish its answer.</translation>
    </message>
    <message>
        <source>Không mất gì, lần sau gửi tiếp.</source>
        <translation>Nothing is lost; it goes on next time.</translation>
    </message>
    <message>
        <source>Chương trình trên máy đã cũ.</source>
        <translation>The program on this computer is too old.</translation>
    </message>
    <message>
        <source>Một thay đổi lớn quá, trung tâm chưa nhận.</source>
        <translation>One change is too large; the hub has not taken it.</translation>
    </message>
    <message>
        <source>Chưa tới được trung tâm.</source>
        <translation>The hub cannot be reached.</translation>
    </message>
    <message>
        <source>Vẫn mượn trả bình thường. Có mạng là gửi.</source>
        <translation>Lending goes on as usual. It is sent when there is a connection.</translation>
    </message>
    <message>
        <source>Máy này chưa có bộ từ nén số {dictionary}.</source>
        <translation>This computer does not have packing dictionary {dictionary}.</translation>
    </message>
    <message>
        <source>Không mất gì. Chương trình sẽ gửi lại cách khác.</source>
        <translation>Nothing is lost. The program will send it another way.</translation>
    </message>
    <message>
        <source>Dữ liệu trao đổi không đọc được.</source>
        <translation>The exchanged data cannot be read.</translation>
    </message>
    <message>
        <source>Không mất gì. Gửi lại sau.</source>
        <translation>Nothing is lost. Send again later.</translation>
    </message>
    <message>
        <source>Dữ liệu trao đổi chưa hiểu được.</source>
        <translation>The exchanged data is not understood.</translation>
    </message>
    <message>
        <source>Không mất gì. Cập nhật chương trình rồi gửi lại.</source>
        <translation>Nothing is lost. Update the program and send again.</translation>
    </message>
    <message>
        <source>Sổ của thư viện và của trung tâm chưa khớp nhau.</source>
        <translation>The journals of the library and the hub do not match yet.</translation>
    </message>
    <message>
        <source>Trung tâm không còn biết {count} mô tả sách đang có ở đây.</source>
        <translation>The hub no longer knows {count} of the records here.</translation>
    </message>
    <message>
        <source>Chưa cất gì đi. Hỏi cán bộ tỉnh rồi hãy đồng ý.</source>
        <translation>Nothing was put away. Ask the province before you agree.</translation>
    </message>
    <message>
        <source>Trung tâm dùng cách trao đổi khác.</source>
        <translation>The hub speaks another protocol.</translation>
    </message>
    <message>
        <source>Lần gửi này lớn quá.</source>
        <translation>This exchange is too large.</translation>
    </message>
    <message>
        <source>Không mất gì. Chương trình sẽ chia nhỏ và gửi lại.</source>
        <translation>Nothing is lost. It will be split and sent again.</translation>
    </message>
    <message>
        <source>{target} đang bận.</source>
        <translation>{target} is busy.</translation>
    </message>
    <message>
        <source>Chờ ít phút rồi hỏi lại.</source>
        <translation>Wait some minutes, then ask again.</translation>
    </message>
    <message>
        <source>Đã thôi hỏi {target}.</source>
        <translation>{target} is asked no more.</translation>
    </message>
    <message>
        <source>Địa chỉ của {target} không còn gì.</source>
        <translation>There is nothing at the address of {target} any more.</translation>
    </message>
    <message>
        <source>Hỏi cán bộ tỉnh địa chỉ mới.</source>
        <translation>Ask the province for the new address.</translation>
    </message>
    <message>
        <source>{target} không cho hỏi.</source>
        <translation>{target} does not admit questions.</translation>
    </message>
    <message>
        <source>Hỏi nơi khác, hoặc xin phép thư viện đó.</source>
        <translation>Ask elsewhere, or ask that library for permission.</translation>
    </message>
    <message>
        <source>Chưa chắc đây đúng là {target}.</source>
        <translation>This may not be {target}.</translation>
    </message>
    <message>
        <source>Xem lại ngày giờ của máy rồi hỏi lại.</source>
        <translation>Check the computer&apos;s date and time, then ask again.</translation>
    </message>
    <message>
        <source>{target} chỉ sang một địa chỉ không an toàn.</source>
        <translation>{target} points to an address that is not safe.</translation>
    </message>
    <message>
        <source>Chưa đi theo. Báo cán bộ tỉnh.</source>
        <translation>It was not followed. Tell the province.</translation>
    </message>
    <message>
        <source>{target} chỉ vòng quanh từ nơi này sang nơi khác.</source>
        <translation>{target} points from one place to another without end.</translation>
    </message>
    <message>
        <source>{target} từ chối trả lời (mã {status}).</source>
        <translation>{target} refuses to answer (code {status}).</translation>
    </message>
    <message>
        <source>Hỏi nơi khác, hoặc thử lại sau.</source>
        <translation>Ask elsewhere, or try again later.</translation>
    </message>
    <message>
        <source>{target} đang trả lời thì dừng.</source>
        <translation>{target} stopped in the middle of its answer.</translation>
    </message>
    <message>
        <source>Hỏi lại khi mạng tốt hơn.</source>
        <translation>Ask again when the connection is better.</translation>
    </message>
    <message>
        <source>{target} trả lời chậm quá.</source>
        <translation>{target} answers too slowly.</translation>
    </message>
    <message>
        <source>Hỏi lại sau, hoặc mô tả sách tại chỗ.</source>
        <translation>Ask again later, or describe the book here.</translation>
    </message>
    <message>
        <source>Chưa tới được {target}.</source>
        <translation>{target} cannot be reached.</translation>
    </message>
    <message>
        <source>Xem lại mạng. Vẫn mô tả sách tại chỗ được.</source>
        <translation>Check the connection. Books can still be described here.</translation>
    </message>
    <message>
        <source>{target} báo lỗi {number}: {said}.</source>
        <translation>{target} reports error {number}: {said}.</translation>
    </message>
    <message>
        <source>Hỏi cách khác hoặc hỏi nơi khác.</source>
        <translation>Ask in another way, or elsewhere.</translation>
    </message>
    <message>
        <source>{target} trả lời trống.</source>
        <translation>{target} gave an empty answer.</translation>
    </message>
    <message>
        <source>Hỏi lại sau, hoặc hỏi nơi khác.</source>
        <translation>Ask again later, or elsewhere.</translation>
    </message>
    <message>
        <source>Câu trả lời của {target} có khai báo thực thể, không an toàn.</source>
        <translation>The answer of {target} declares entities, which is not safe.</translation>
    </message>
    <message>
        <source>Đã bỏ, chưa lấy gì. Hỏi nơi khác.</source>
        <translation>It was dropped, and nothing was taken. Ask elsewhere.</translation>
    </message>
    <message>
        <source>{target} trả lời sai cấu trúc hoặc thiếu đoạn cuối.</source>
        <translation>The answer of {target} is malformed, or its end is missing.</translation>
    </message>
    <message>
        <source>Chưa lấy gì. Hỏi lại, hoặc hỏi nơi khác.</source>
        <translation>Nothing was taken. Ask again, or elsewhere.</translation>
    </message>
    <message>
        <source>{target} không gửi biểu ghi nào đọc được.</source>
        <translation>{target} sent no record that can be read.</translation>
    </message>
    <message>
        <source>Hỏi nơi khác, hoặc mô tả sách tại chỗ.</source>
        <translation>Ask elsewhere, or describe the book here.</translation>
    </message>
    <message>
        <source>{target} không trả lời theo SRU.</source>
        <translation>{target} does not answer in SRU.</translation>
    </message>
    <message>
        <source>Xem lại địa chỉ với cán bộ tỉnh.</source>
        <translation>Check the address with the province.</translation>
    </message>
    <message>
        <source>{target} không trả lời theo Z39.50.</source>
        <translation>{target} does not answer in Z39.50.</translation>
    </message>
    <message>
        <source>Xem lại địa chỉ và cổng với cán bộ tỉnh.</source>
        <translation>Check address and port with the province.</translation>
    </message>
    <message>
        <source>{target} gửi {records} sách khác với ISBN đã hỏi.</source>
        <translation>{target} sent {records} books with another ISBN than the one asked for.</translation>
    </message>
    <message>
        <source>Đã bỏ, không lấy nhầm.</source>
        <translation>They were dropped: nothing wrong was taken.</translation>
    </message>
    <message>
        <source>{target} không gửi MARC 21: {said}.</source>
        <translation>{target} does not send MARC 21: {said}.</translation>
    </message>
    <message>
        <source>Xem lại cài đặt của nơi này, hoặc hỏi nơi khác.</source>
        <translation>Check the settings of this catalogue, or ask elsewhere.</translation>
    </message>
    <message>
        <source>{target} trả lời dài quá mức cho phép.</source>
        <translation>The answer of {target} is longer than allowed.</translation>
    </message>
    <message>
        <source>Chưa lấy gì. Hỏi hẹp hơn, hoặc hỏi nơi khác.</source>
        <translation>Nothing was taken. Ask for less, or elsewhere.</translation>
    </message>
    <message>
        <source>{target} trả lời bằng một trang web, không phải biểu ghi.</source>
        <translation>{target} answered with a web page, not with records.</translation>
    </message>
    <message>
        <source>Mạng này có thể đòi đăng nhập trước: mở trình duyệt xem.</source>
        <translation>This network may want you to sign in first: open a browser and see.</translation>
    </message>
    <message>
        <source>Thư viện đã có biểu ghi này: {title}.</source>
        <translation>The library has this record already: {title}.</translation>
    </message>
    <message>
        <source>Thêm bản sách vào biểu ghi đang có; sách khác thì vẫn thêm được.</source>
        <translation>Add copies to the record that is there; another book can still be added.</translation>
    </message>
    <message>
        <source>Không nơi nào có sách {given}.</source>
        <translation>Nobody has the book {given}.</translation>
    </message>
    <message>
        <source>Xem lại số, hoặc mô tả sách tại chỗ.</source>
        <translation>Check the number, or describe the book here.</translation>
    </message>
    <message>
        <source>Chưa có gì để tìm: {given}.</source>
        <translation>There is nothing to look for: {given}.</translation>
    </message>
    <message>
        <source>ISBN có 10 hoặc 13 chữ số. Cũng có thể gõ nhan đề.</source>
        <translation>An ISBN has 10 or 13 digits. Words of the title do as well.</translation>
    </message>
    <message>
        <source>{target} không biết tìm theo cách này: {said}.</source>
        <translation>{target} cannot search in this way: {said}.</translation>
    </message>
    <message>
        <source>Tìm theo nhan đề, hoặc hỏi nơi khác.</source>
        <translation>Search for the title, or ask elsewhere.</translation>
    </message>
    <message>
        <source>{target} có nhiều sách như vậy quá.</source>
        <translation>{target} has too many such books.</translation>
    </message>
    <message>
        <source>Gõ thêm chữ để tìm hẹp hơn.</source>
        <translation>Type more words to narrow the search.</translation>
    </message>
    <message>
        <source>Địa chỉ của {target} chưa đúng: {address}.</source>
        <translation>The address of {target} is not right: {address}.</translation>
    </message>
    <message>
        <source>Viết như http://may-chu:210/CSDL.</source>
        <translation>Write it like http://server:210/DATABASE.</translation>
    </message>
    <message>
        <source>Máy này chưa có {client} để hỏi {target} theo Z39.50.</source>
        <translation>This computer has no {client} to ask {target} in Z39.50.</translation>
    </message>
    <message>
        <source>Cài YAZ (Debian: gói yaz; Windows: bộ cài của Index Data), hoặc dùng địa chỉ SRU của nơi đó.</source>
        <translation>Install YAZ (Debian: package yaz; Windows: Index Data&apos;s installer), or use that catalogue&apos;s SRU address.</translation>
    </message>
    <message>
        <source>{target} không có cơ sở dữ liệu đã ghi trong cài đặt: {said}.</source>
        <translation>{target} has no such database as the settings name: {said}.</translation>
    </message>
    <message>
        <source>Xem lại tên cơ sở dữ liệu với cán bộ tỉnh.</source>
        <translation>Check the database&apos;s name with the province.</translation>
    </message>
    <message>
        <source>Chưa bật nơi nào để hỏi.</source>
        <translation>No catalogue to ask is switched on.</translation>
    </message>
    <message>
        <source>Bật một nơi trong tệp sources.json của thư viện.</source>
        <translation>Switch one on in the library&apos;s file sources.json.</translation>
    </message>
    <message>
        <source>Tệp sources.json không đọc được.</source>
        <translation>The file sources.json cannot be read.</translation>
    </message>
    <message>
        <source>Sửa lại tệp, hoặc xoá đi để dùng các nơi có sẵn.</source>
        <translation>Mend the file, or delete it to use the catalogues that come with the program.</translation>
    </message>
    <message>
        <source>Trong sources.json có nơi ghi chưa đúng: {target}.</source>
        <translation>An entry of sources.json is not right: {target}.</translation>
    </message>
    <message>
        <source>Xem lại tên, giao thức (sru, z3950) và địa chỉ.</source>
        <translation>Check name, protocol (sru, z3950) and address.</translation>
    </message>
    <message>
        <source>Không biết nơi nào tên là {target}.</source>
        <translation>There is no catalogue named {target}.</translation>
    </message>
    <message>
        <source>Xem các tên với thuvienxa sources list.</source>
        <translation>See the names with thuvienxa sources list.</translation>
    </message>
    <message>
        <source>Dòng {row}, cột {column}: ô dài quá mức, không nhập dòng này.</source>
        <translation>Row {row}, column {column}: the cell is too long, so the row was not taken.</translation>
    </message>
    <message>
        <source>Rút ngắn ô rồi nhập lại.</source>
        <translation>Shorten the cell and import again.</translation>
    </message>
    <message>
        <source>Dòng {row}, cột {column}: “{value}” đã bị làm tròn, mất số cuối; không lấy.</source>
        <translation>Row {row}, column {column}: a spreadsheet has rounded “{value}” and its last digits are gone; the number was not taken.</translation>
    </message>
    <message>
        <source>Định dạng cột là văn bản (Text) rồi gõ lại ISBN.</source>
        <translation>Format the column as text and type the ISBN again.</translation>
    </message>
    <message>
        <source>Dòng {row}, cột {column}: ISBN “{value}” sai; đã giữ ở 020 $z.</source>
        <translation>Row {row}, column {column}: “{value}” is not a valid ISBN; it was kept as an invalid number (020 $z).</translation>
    </message>
    <message>
        <source>So lại với sách.</source>
        <translation>Compare it with the book.</translation>
    </message>
    <message>
        <source>Dòng {row}, cột {column}: chưa rõ “{value}” là tiếng gì; đã ghi vào phụ chú.</source>
        <translation>Row {row}, column {column}: which language “{value}” is was not understood; it was kept as a note.</translation>
    </message>
    <message>
        <source>Sửa ở biểu ghi nếu không phải tiếng Việt.</source>
        <translation>Correct the record if it is not Vietnamese.</translation>
    </message>
    <message>
        <source>Bảng {path} không có cột nào nhận ra là nhan đề.</source>
        <translation>No column of {path} is known to hold titles.</translation>
    </message>
    <message>
        <source>Đặt tên cột là “Nhan đề” hoặc “Tên sách”, hoặc chọn cột khi xem trước.</source>
        <translation>Head the column “Nhan đề” or “Title”, or choose it in the preview.</translation>
    </message>
    <message>
        <source>Dòng {row}, cột {column}: không hiểu giá “{value}”.</source>
        <translation>Row {row}, column {column}: the price “{value}” was not understood.</translation>
    </message>
    <message>
        <source>Gõ số tiền, như 12000 hoặc 12.000đ.</source>
        <translation>Type an amount such as 12000 or 12.000đ.</translation>
    </message>
    <message>
        <source>Không đọc được cách ghép cột đã lưu.</source>
        <translation>The saved choice of columns cannot be read.</translation>
    </message>
    <message>
        <source>Ghép cột lại rồi lưu lần nữa.</source>
        <translation>Choose the columns again and save them once more.</translation>
    </message>
    <message>
        <source>Dòng {row}, cột {column}: ghi {value} bản, ít hơn số ĐKCB; đã lấy theo ĐKCB.</source>
        <translation>Row {row}, column {column}: it says {value} copies but there are more barcodes; the barcodes were taken.</translation>
    </message>
    <message>
        <source>Xem lại số bản.</source>
        <translation>Check the number of copies.</translation>
    </message>
    <message>
        <source>Dòng {row}, cột {column}: không hiểu số lượng “{value}”.</source>
        <translation>Row {row}, column {column}: the quantity “{value}” was not understood.</translation>
    </message>
    <message>
        <source>Gõ một số, nhiều nhất là 1000.</source>
        <translation>Type a number, at most 1000.</translation>
    </message>
    <message>
        <source>Dòng {row}: có dấu ngoặc kép mở mà không đóng, không nhập dòng này.</source>
        <translation>Row {row}: a quotation mark is opened and never closed, so the row was not taken.</translation>
    </message>
    <message>
        <source>Sửa dấu ngoặc kép rồi nhập lại. Các dòng khác không sao.</source>
        <translation>Mend the quotation mark and import again. The other rows are all right.</translation>
    </message>
    <message>
        <source>Dòng {row}: không có nhan đề, không nhập dòng này.</source>
        <translation>Row {row}: there is no title, so the row was not taken.</translation>
    </message>
    <message>
        <source>Điền nhan đề vào cột {column} rồi nhập lại.</source>
        <translation>Fill in the title in column {column} and import again.</translation>
    </message>
    <message>
        <source>Dòng {row}, cột {column}: không hiểu năm “{value}”; đã giữ nguyên chữ.</source>
        <translation>Row {row}, column {column}: the year “{value}” was not understood; it was kept as it stands.</translation>
    </message>
    <message>
        <source>Gõ năm bốn chữ số.</source>
        <translation>Type a year of four digits.</translation>
    </message>
    <message>
        <source>Bảng tính {path} bị hỏng, không đọc được.</source>
        <translation>The spreadsheet {path} is damaged and cannot be read.</translation>
    </message>
    <message>
        <source>Mở bằng Excel hay LibreOffice, lưu lại thành .xlsx rồi nhập.</source>
        <translation>Open it in Excel or LibreOffice, save it as .xlsx again and import that.</translation>
    </message>
    <message>
        <source>Bảng tính {path} có khai báo thực thể XML, không an toàn.</source>
        <translation>The spreadsheet {path} declares XML entities, which is not safe.</translation>
    </message>
    <message>
        <source>{path} là văn bản Word, không phải bảng tính.</source>
        <translation>{path} is a Word document and not a spreadsheet.</translation>
    </message>
    <message>
        <source>Chép bảng trong đó sang Excel, lưu thành .xlsx rồi nhập.</source>
        <translation>Copy the table in it into Excel, save it as .xlsx and import that.</translation>
    </message>
    <message>
        <source>Bảng tính {path} có mật khẩu.</source>
        <translation>The spreadsheet {path} has a password.</translation>
    </message>
    <message>
        <source>Mở bằng mật khẩu, bỏ mật khẩu, lưu lại rồi nhập.</source>
        <translation>Open it, take the password off, save it and import that.</translation>
    </message>
    <message>
        <source>{path} là trang web, dù tên là bảng tính.</source>
        <translation>{path} is a web page, whatever its name.</translation>
    </message>
    <message>
        <source>Mở bằng Excel hay LibreOffice, lưu thành .xlsx rồi nhập.</source>
        <translation>Open it in Excel or LibreOffice, save it as .xlsx and import that.</translation>
    </message>
    <message>
        <source>{path} là bảng tính OpenDocument (.ods).</source>
        <translation>{path} is an OpenDocument spreadsheet (.ods).</translation>
    </message>
    <message>
        <source>Mở bằng LibreOffice, lưu thành .xlsx rồi nhập.</source>
        <translation>Open it in LibreOffice, save it as .xlsx and import that.</translation>
    </message>
    <message>
        <source>{path} là bảng tính Excel đời cũ (.xls).</source>
        <translation>{path} is an old Excel spreadsheet (.xls).</translation>
    </message>
    <message>
        <source>{path} là bảng tính Excel nhị phân (.xlsb).</source>
        <translation>{path} is a binary Excel spreadsheet (.xlsb).</translation>
    </message>
    <message>
        <source>Mở bằng Excel, lưu thành .xlsx rồi nhập.</source>
        <translation>Open it in Excel, save it as .xlsx and import that.</translation>
    </message>
    <message>
        <source>{path} không phải bảng CSV hay XLSX.</source>
        <translation>{path} is no CSV or XLSX table.</translation>
    </message>
    <message>
        <source>Chọn tệp có đuôi .csv hoặc .xlsx.</source>
        <translation>Choose a file that ends in .csv or .xlsx.</translation>
    </message>
    <message>
        <source>Bảng tính {path} bung ra quá lớn, không đọc.</source>
        <translation>The spreadsheet {path} unpacks to far too much and was not read.</translation>
    </message>
    <message>
        <source>Xin lại tệp từ nơi gửi, hoặc chia thành nhiều tệp.</source>
        <translation>Ask the sender for another file, or split it.</translation>
    </message>
    <message>
        <source>Tên tệp {name} không cho biết ghi theo định dạng nào.</source>
        <translation>The name {name} does not tell the format.</translation>
    </message>
    <message>
        <source>Đặt đuôi .mrc, .xml, .json, .csv hoặc .xlsx, hoặc nói rõ bằng --format.</source>
        <translation>Use the ending .mrc, .xml, .json, .csv or .xlsx, or give --format.</translation>
    </message>
    <message>
        <source>Chương trình khác đang giữ tệp {path}.</source>
        <translation>Another program holds the file {path}.</translation>
    </message>
    <message>
        <source>Thường là phần mềm diệt virus. Chờ một lát rồi làm lại.</source>
        <translation>It is usually a virus scanner. Wait a moment, then try again.</translation>
    </message>
    <message>
        <source>Không ghi được tệp {path}.</source>
        <translation>The file {path} cannot be written.</translation>
    </message>
    <message>
        <source>Xem ổ đĩa còn chỗ không, thư mục có cho ghi không.</source>
        <translation>See that the disk has room and that the folder can be written to.</translation>
    </message>
    <message>
        <source>Dòng {row} có ô dài hơn {most} chữ, XLSX không chứa được.</source>
        <translation>Row {row} has a cell of more than {most} letters, which XLSX cannot hold.</translation>
    </message>
    <message>
        <source>Xuất ra CSV hoặc ISO 2709.</source>
        <translation>Export to CSV or ISO 2709.</translation>
    </message>
    <message>
        <source>Nhiều dòng quá, một trang XLSX chỉ chứa được {most} dòng.</source>
        <translation>There are too many rows: a sheet of XLSX holds {most}.</translation>
    </message>
    <message>
        <source>Chưa đặt tên cho phép tìm.</source>
        <translation>The search has no name yet.</translation>
    </message>
    <message>
        <source>Gõ một tên ngắn rồi lưu lại.</source>
        <translation>Type a short name and save it again.</translation>
    </message>
    <message>
        <source>Không có phép tìm nào tên “{name}”.</source>
        <translation>No search is called “{name}”.</translation>
    </message>
    <message>
        <source>Xem danh sách phép tìm đã lưu.</source>
        <translation>Look at the list of saved searches.</translation>
    </message>
    <message>
        <source>Mã vùng địa lý {found} không đủ 7 ký tự.</source>
        <translation>The geographic code {found} is not 7 characters.</translation>
    </message>
    <message>
        <source>Chọn mã trong danh sách, như a-vt---.</source>
        <translation>Choose a code from the list, such as a-vt---.</translation>
    </message>
    <message>
        <source>Không có mã vùng địa lý {found}.</source>
        <translation>There is no geographic code {found}.</translation>
    </message>
    <message>
        <source>Số ký tự bỏ qua khi xếp nhan đề là {found}, đáng ra là {wanted}.</source>
        <translation>{found} characters are passed over in sorting the title, where it should be {wanted}.</translation>
    </message>
    <message>
        <source>Sửa chỉ thị 2 của trường {tag}.</source>
        <translation>Correct the second indicator of field {tag}.</translation>
    </message>
    <message>
        <source>Trường {tag} ${subfield} có dấu xuống dòng hoặc dấu tab.</source>
        <translation>Field {tag} ${subfield} has a line break or a tab.</translation>
    </message>
    <message>
        <source>Thay bằng khoảng trắng.</source>
        <translation>Put a space instead.</translation>
    </message>
    <message>
        <source>Không có mã nước {found} trong 008/15-17.</source>
        <translation>There is no country code {found} in 008/15-17.</translation>
    </message>
    <message>
        <source>Chọn nước trong danh sách, như vm.</source>
        <translation>Choose a country from the list, such as vm.</translation>
    </message>
    <message>
        <source>Trường {tag} không được lặp.</source>
        <translation>Field {tag} may not be repeated.</translation>
    </message>
    <message>
        <source>Giữ một trường, gộp phần còn lại vào đó.</source>
        <translation>Keep one and put the rest into it.</translation>
    </message>
    <message>
        <source>Trường 008 có {found} ký tự, phải đủ 40.</source>
        <translation>Field 008 has {found} characters instead of 40.</translation>
    </message>
    <message>
        <source>Mở phần dữ liệu mã hóa và chọn lại.</source>
        <translation>Open the coded data and choose again.</translation>
    </message>
    <message>
        <source>Thiếu trường 008.</source>
        <translation>There is no field 008.</translation>
    </message>
    <message>
        <source>Chọn ngôn ngữ và nước, trường 008 sẽ được lập.</source>
        <translation>Choose language and country, and it is made.</translation>
    </message>
    <message>
        <source>Giá trị {found} ở {tag}/{positions} không có trong MARC 21.</source>
        <translation>The value {found} in {tag}/{positions} is not in MARC 21.</translation>
    </message>
    <message>
        <source>Chọn giá trị trong danh sách.</source>
        <translation>Choose a value from the list.</translation>
    </message>
    <message>
        <source>Chỉ thị {number} của trường {tag} là “{found}”, chỉ được là {wanted}.</source>
        <translation>Indicator {number} of field {tag} is “{found}”, and may only be {wanted}.</translation>
    </message>
    <message>
        <source>Chọn lại chỉ thị, # là để trống.</source>
        <translation>Choose it again; # is a blank.</translation>
    </message>
    <message>
        <source>ISBN {found} có dấu gạch hoặc ký tự khác.</source>
        <translation>The ISBN {found} has hyphens or other signs.</translation>
    </message>
    <message>
        <source>Chỉ ghi các chữ số liền nhau.</source>
        <translation>Write only the digits.</translation>
    </message>
    <message>
        <source>ISBN {found} không đủ 10 hoặc 13 số.</source>
        <translation>The ISBN {found} has neither 10 nor 13 digits.</translation>
    </message>
    <message>
        <source>Xem lại số ở bìa sau.</source>
        <translation>Look at the back cover.</translation>
    </message>
    <message>
        <source>Trước dấu ngoặc trong ISBN {found} cần một khoảng trắng.</source>
        <translation>The ISBN {found} needs a space before the bracket.</translation>
    </message>
    <message>
        <source>Thêm khoảng trắng.</source>
        <translation>Add the space.</translation>
    </message>
    <message>
        <source>ISBN {found} sai số kiểm tra.</source>
        <translation>The check digit of ISBN {found} is wrong.</translation>
    </message>
    <message>
        <source>Xem lại số ở bìa sau. Sách in sai thì ghi vào $z.</source>
        <translation>Look at the back cover. If it is misprinted, use $z.</translation>
    </message>
    <message>
        <source>ISSN {found} chưa đúng.</source>
        <translation>The ISSN {found} is wrong.</translation>
    </message>
    <message>
        <source>Ghi như 1859-0012 và xem lại số ở bìa.</source>
        <translation>Write it as 1859-0012 and look at the cover.</translation>
    </message>
    <message>
        <source>Không có mã ngôn ngữ {found} trong 008/35-37.</source>
        <translation>There is no language code {found} in 008/35-37.</translation>
    </message>
    <message>
        <source>Chọn ngôn ngữ trong danh sách, như vie.</source>
        <translation>Choose a language from the list, such as vie.</translation>
    </message>
    <message>
        <source>Mã ngôn ngữ {found} không đủ 3 chữ.</source>
        <translation>The language code {found} is not of 3 letters.</translation>
    </message>
    <message>
        <source>Mã ngôn ngữ {found} nay không dùng nữa.</source>
        <translation>The language code {found} is no longer used.</translation>
    </message>
    <message>
        <source>Chọn mã mới trong danh sách.</source>
        <translation>Choose the new code from the list.</translation>
    </message>
    <message>
        <source>Không có mã ngôn ngữ {found}.</source>
        <translation>There is no language code {found}.</translation>
    </message>
    <message>
        <source>Đầu biểu có {found} ký tự, phải đủ 24.</source>
        <translation>The leader has {found} characters instead of 24.</translation>
    </message>
    <message>
        <source>Chọn lại loại tài liệu.</source>
        <translation>Choose the kind of material again.</translation>
    </message>
    <message>
        <source>Liên kết $6 số {found} của trường {tag} không dẫn tới đâu.</source>
        <translation>Link $6 number {found} of field {tag} leads nowhere.</translation>
    </message>
    <message>
        <source>Thêm trường kia hoặc bỏ $6.</source>
        <translation>Add the other field or remove $6.</translation>
    </message>
    <message>
        <source>Trường 880 thiếu liên kết $6.</source>
        <translation>Field 880 has no link $6.</translation>
    </message>
    <message>
        <source>Ghi $6 với nhãn của trường gốc, như 245-01.</source>
        <translation>Give $6 the tag of the other field, such as 245-01.</translation>
    </message>
    <message>
        <source>Có {count} tiêu đề chính, chỉ được một.</source>
        <translation>There are {count} main entries, and only one is allowed.</translation>
    </message>
    <message>
        <source>Giữ một trường 1XX, chuyển các trường khác sang 7XX.</source>
        <translation>Keep one field 1XX and move the others to 7XX.</translation>
    </message>
    <message>
        <source>Trường {tag} ${subfield} trống.</source>
        <translation>Field {tag} ${subfield} is empty.</translation>
    </message>
    <message>
        <source>Điền vào hoặc bỏ đi.</source>
        <translation>Fill it in or remove it.</translation>
    </message>
    <message>
        <source>Trường con ${subfield} của trường {tag} không được lặp.</source>
        <translation>Subfield ${subfield} of field {tag} may not be repeated.</translation>
    </message>
    <message>
        <source>Giữ một, hoặc lập thêm một trường {tag}.</source>
        <translation>Keep one, or make another field {tag}.</translation>
    </message>
    <message>
        <source>Trường {tag} không có trường con ${subfield}.</source>
        <translation>Field {tag} has no subfield ${subfield}.</translation>
    </message>
    <message>
        <source>Chọn trường con khác.</source>
        <translation>Choose another subfield.</translation>
    </message>
    <message>
        <source>Trường {tag} không được có trường con.</source>
        <translation>Field {tag} may have no subfields.</translation>
    </message>
    <message>
        <source>Bỏ dấu trường con.</source>
        <translation>Remove the subfield mark.</translation>
    </message>
    <message>
        <source>Trường 245 bắt đầu bằng ${subfield}, phải bắt đầu bằng $a.</source>
        <translation>Field 245 begins with ${subfield} instead of $a.</translation>
    </message>
    <message>
        <source>Đưa nhan đề chính lên đầu.</source>
        <translation>Put the title first.</translation>
    </message>
    <message>
        <source>Trường 245 chưa có dấu chấm ở cuối.</source>
        <translation>Field 245 does not end with a full stop.</translation>
    </message>
    <message>
        <source>Thêm dấu chấm.</source>
        <translation>Add the full stop.</translation>
    </message>
    <message>
        <source>Chữ viết tắt tên trong 245 $c cách nhau.</source>
        <translation>The initials in 245 $c are spaced.</translation>
    </message>
    <message>
        <source>Viết liền, như J.K. Rowling.</source>
        <translation>Write them together, as in J.K. Rowling.</translation>
    </message>
    <message>
        <source>Loại tài liệu trong 245 $h chưa có ngoặc vuông.</source>
        <translation>The medium in 245 $h is not in square brackets.</translation>
    </message>
    <message>
        <source>Viết như [ghi âm].</source>
        <translation>Write it as [sound recording].</translation>
    </message>
    <message>
        <source>Thiếu nhan đề (245).</source>
        <translation>There is no title (245).</translation>
    </message>
    <message>
        <source>Ghi nhan đề của sách.</source>
        <translation>Write the title.</translation>
    </message>
    <message>
        <source>Chỉ thị 1 của 245 là 0 mà đã có tác giả.</source>
        <translation>The first indicator of 245 is 0, but there is an author.</translation>
    </message>
    <message>
        <source>Đổi thành 1.</source>
        <translation>Make it 1.</translation>
    </message>
    <message>
        <source>Trước 245 $c chưa có dấu gạch chéo.</source>
        <translation>There is no slash before 245 $c.</translation>
    </message>
    <message>
        <source>Thêm khoảng trắng và dấu / trước tên tác giả.</source>
        <translation>Put a space and / before the names.</translation>
    </message>
    <message>
        <source>Trước 245 $n chưa có dấu chấm.</source>
        <translation>There is no full stop before 245 $n.</translation>
    </message>
    <message>
        <source>Thêm dấu chấm trước số tập.</source>
        <translation>Put one before the number of the part.</translation>
    </message>
    <message>
        <source>Trước 245 $p thiếu dấu chấm hoặc dấu phẩy.</source>
        <translation>There is no full stop or comma before 245 $p.</translation>
    </message>
    <message>
        <source>Sau số tập dùng dấu phẩy, sau nhan đề dùng dấu chấm.</source>
        <translation>After a number put a comma, after a title a full stop.</translation>
    </message>
    <message>
        <source>Trước 245 $b chưa có dấu hai chấm.</source>
        <translation>There is no colon before 245 $b.</translation>
    </message>
    <message>
        <source>Thêm khoảng trắng và dấu : (hoặc ; =).</source>
        <translation>Put a space and : (or ; =).</translation>
    </message>
    <message>
        <source>Trước 245 $h có khoảng trắng thừa.</source>
        <translation>There is a space too many before 245 $h.</translation>
    </message>
    <message>
        <source>Bỏ khoảng trắng.</source>
        <translation>Remove it.</translation>
    </message>
    <message>
        <source>Chỉ thị 1 của 245 là 1 mà chưa có tác giả.</source>
        <translation>The first indicator of 245 is 1, but there is no author.</translation>
    </message>
    <message>
        <source>Đổi thành 0 hoặc thêm trường 1XX.</source>
        <translation>Make it 0 or add a field 1XX.</translation>
    </message>
    <message>
        <source>Trường 245 chưa có $a.</source>
        <translation>Field 245 has no $a.</translation>
    </message>
    <message>
        <source>Ghi nhan đề chính.</source>
        <translation>Write the title.</translation>
    </message>
    <message>
        <source>Ngày giờ {found} ở trường 005 chưa đúng.</source>
        <translation>The moment {found} in field 005 is not a sound one.</translation>
    </message>
    <message>
        <source>Bỏ trường này, máy sẽ ghi lại khi lưu.</source>
        <translation>Remove the field; it is written anew on saving.</translation>
    </message>
    <message>
        <source>“{accession}” chưa phải số đăng ký cá biệt.</source>
        <translation>“{accession}” is not an accession number.</translation>
    </message>
    <message>
        <source>Viết tiền tố, dấu chấm và 5 chữ số, ví dụ TN.00123.</source>
        <translation>Write a prefix, a dot and 5 digits, such as TN.00123.</translation>
    </message>
    <message>
        <source>Số {accession} đã là của cuốn khác.</source>
        <translation>The number {accession} belongs to another copy.</translation>
    </message>
    <message>
        <source>Để máy cấp số mới, ghi số cũ vào “Số in trên sách”.</source>
        <translation>Let a new number be given, and put the old one under “Printed number”.</translation>
    </message>
    <message>
        <source>Sách luân chuyển giữ mã vạch của thư viện gửi.</source>
        <translation>A book in rotation keeps the barcode of the library that sent it.</translation>
    </message>
    <message>
        <source>Quét mã vạch trên sách.</source>
        <translation>Scan the barcode on the book.</translation>
    </message>
    <message>
        <source>Cuốn {barcode} không chuyển sang tình trạng đó được.</source>
        <translation>Copy {barcode} cannot take that status.</translation>
    </message>
    <message>
        <source>Sách đã xuất hay đã mất thì đưa lại vào kho trước.</source>
        <translation>Put a withdrawn or lost copy back in stock first.</translation>
    </message>
    <message>
        <source>Số đăng ký cá biệt {accession} đã vào sổ, không sửa được.</source>
        <translation>The accession number {accession} is in the register and cannot be edited.</translation>
    </message>
    <message>
        <source>Ghi nhầm thì xuất cuốn này khỏi kho rồi đăng ký lại.</source>
        <translation>If it is wrong, withdraw the copy and enter it again.</translation>
    </message>
    <message>
        <source>Còn thiếu lý do.</source>
        <translation>The reason is missing.</translation>
    </message>
    <message>
        <source>Ghi ngắn gọn, ví dụ: mất, rách nát, lạc hậu.</source>
        <translation>Say it briefly: lost, torn, outdated.</translation>
    </message>
    <message>
        <source>Bản sách {barcode} đã ghi là hỏng.</source>
        <translation>Copy {barcode} is marked as damaged.</translation>
    </message>
    <message>
        <source>Đưa lại vào kho rồi mới cho mượn.</source>
        <translation>Put it back in stock before lending it.</translation>
    </message>
    <message>
        <source>Bản sách {barcode} đang ghi là đem sửa.</source>
        <translation>Copy {barcode} is marked as in repair.</translation>
    </message>
    <message>
        <source>Số vào sổ, số bản và số tiền phải từ 0 trở lên.</source>
        <translation>Numbers, copies and amounts cannot be below 0.</translation>
    </message>
    <message>
        <source>Xem lại các con số.</source>
        <translation>Look at the figures again.</translation>
    </message>
    <message>
        <source>Số vào sổ tổng quát {number} đã có.</source>
        <translation>Number {number} is in the summary register already.</translation>
    </message>
    <message>
        <source>Chọn số khác, hoặc sửa dòng đã có.</source>
        <translation>Choose another number, or edit the line that is there.</translation>
    </message>
    <message>
        <source>Sổ tổng quát không có số {number}.</source>
        <translation>There is no number {number} in the summary register.</translation>
    </message>
    <message>
        <source>Xem lại số, hoặc thêm dòng mới.</source>
        <translation>Check the number, or add a line.</translation>
    </message>
    <message>
        <source>Dải số {prefix} từ {first} đến {most} không dùng được.</source>
        <translation>{prefix} from {first} to {most} is not a usable range.</translation>
    </message>
    <message>
        <source>Số đầu từ 1, số cuối không nhỏ hơn số đầu.</source>
        <translation>The first number is at least 1, and the last is not below the first.</translation>
    </message>
    <message>
        <source>Dải số {prefix} từ {first} đến {most} đã cấp hết rồi.</source>
        <translation>All numbers of {prefix} from {first} to {most} have been given.</translation>
    </message>
    <message>
        <source>Chọn dải số lớn hơn số đã cấp.</source>
        <translation>Choose a range above the numbers given so far.</translation>
    </message>
    <message>
        <source>Dải số {prefix} cấp cho thư viện đã hết.</source>
        <translation>The library’s range of {prefix} is used up.</translation>
    </message>
    <message>
        <source>Xin dải số mới, hoặc dùng tiền tố khác.</source>
        <translation>Ask for a new range, or use another prefix.</translation>
    </message>
    <message>
        <source>Đợt này đã hoàn tác rồi.</source>
        <translation>This batch has been undone already.</translation>
    </message>
    <message>
        <source>Không còn đợt nhập nào để hoàn tác.</source>
        <translation>There is no import left to undo.</translation>
    </message>
    <message>
        <source>Không có đợt số {number}.</source>
        <translation>There is no batch number {number}.</translation>
    </message>
    <message>
        <source>Xem lại số.</source>
        <translation>Check the number.</translation>
    </message>
    <message>
        <source>Chưa hiểu cần sửa gì ở {tag}${code}.</source>
        <translation>It is not clear what to change in {tag}${code}.</translation>
    </message>
    <message>
        <source>Cho biết nhãn trường, mã trường con và nội dung.</source>
        <translation>Give the tag, the subfield and the text.</translation>
    </message>
    <message>
        <source>Sách này còn {count} bản đang cho mượn.</source>
        <translation>{count} of its copies are on loan.</translation>
    </message>
    <message>
        <source>Nhận trả hết rồi mới xóa biểu ghi.</source>
        <translation>Take them back before deleting the record.</translation>
    </message>
    <message>
        <source>Sách này còn {count} bản của thư viện.</source>
        <translation>The library has {count} copies of this book.</translation>
    </message>
    <message>
        <source>Xuất các bản khỏi kho, hoặc gộp vào biểu ghi khác.</source>
        <translation>Withdraw them, or merge the record into another.</translation>
    </message>
    <message>
        <source>Hai biểu ghi là một.</source>
        <translation>The two records are one.</translation>
    </message>
    <message>
        <source>Chọn một biểu ghi khác để gộp.</source>
        <translation>Choose another record to merge.</translation>
    </message>
    <message>
        <source>Biểu ghi này không bị xóa hay gộp.</source>
        <translation>This record was neither deleted nor merged.</translation>
    </message>
    <message>
        <source>Biểu ghi này không có phiên bản {number}.</source>
        <translation>This record has no version {number}.</translation>
    </message>
    <message>
        <source>Xem lại lịch sử biểu ghi.</source>
        <translation>Look at the history of the record.</translation>
    </message>
    <message>
        <source>Tệp này không phải ảnh.</source>
        <translation>This file is not a picture.</translation>
    </message>
    <message>
        <source>Chọn ảnh JPEG hoặc PNG, hay chụp lại bìa.</source>
        <translation>Choose a JPEG or PNG, or photograph the cover again.</translation>
    </message>
    <message>
        <source>Ảnh bìa này không thu nhỏ đủ được.</source>
        <translation>This cover cannot be made small enough.</translation>
    </message>
    <message>
        <source>Chọn ảnh khác, hay chụp lại bìa.</source>
        <translation>Choose another picture, or photograph the cover again.</translation>
    </message>
    <message>
        <source>Tệp ảnh quá lớn.</source>
        <translation>The picture&apos;s file is too large.</translation>
    </message>
    <message>
        <source>Chọn ảnh dưới 20 MB.</source>
        <translation>Choose a picture below 20 MB.</translation>
    </message>
    <message>
        <source>Ảnh quá lớn: {width} × {height} điểm.</source>
        <translation>The picture is too large: {width} × {height} pixels.</translation>
    </message>
    <message>
        <source>Chọn ảnh nhỏ hơn, hay chụp lại bìa.</source>
        <translation>Choose a smaller one, or photograph the cover again.</translation>
    </message>
    <message>
        <source>Tài khoản {name} đã đóng.</source>
        <translation>The account {name} is closed.</translation>
    </message>
    <message>
        <source>Thủ thư mở lại được trong phần Tài khoản.</source>
        <translation>A librarian can open it again under Accounts.</translation>
    </message>
    <message>
        <source>Tài khoản đầu tiên phải là của thủ thư.</source>
        <translation>The first account must be a librarian&apos;s.</translation>
    </message>
    <message>
        <source>Lập tài khoản thủ thư trước, rồi thêm người khác.</source>
        <translation>Make the librarian&apos;s account first, then add others.</translation>
    </message>
    <message>
        <source>Đây là tài khoản thủ thư duy nhất.</source>
        <translation>This is the only librarian&apos;s account.</translation>
    </message>
    <message>
        <source>Thêm một thủ thư khác rồi mới đổi hoặc đóng tài khoản này.</source>
        <translation>Add another librarian before changing or closing this one.</translation>
    </message>
    <message>
        <source>Tài khoản chưa có tên.</source>
        <translation>The account has no name.</translation>
    </message>
    <message>
        <source>Đã có tài khoản tên {name}.</source>
        <translation>There is an account named {name}.</translation>
    </message>
    <message>
        <source>Đặt tên khác để dễ phân biệt.</source>
        <translation>Use another name to tell them apart.</translation>
    </message>
    <message>
        <source>{name} chưa được giao việc này.</source>
        <translation>{name} may not do this.</translation>
    </message>
    <message>
        <source>Nhờ thủ thư mở khóa và làm.</source>
        <translation>Ask a librarian to unlock and do it.</translation>
    </message>
    <message>
        <source>Việc này cần biết ai đang làm.</source>
        <translation>It must be known who does this.</translation>
    </message>
    <message>
        <source>Mở khóa bằng tài khoản của mình rồi làm lại.</source>
        <translation>Unlock with your own account and try again.</translation>
    </message>
    <message>
        <source>Mã khôi phục gồm {groups} nhóm, mỗi nhóm {letters} ký tự.</source>
        <translation>The recovery code has {groups} groups of {letters} characters.</translation>
    </message>
    <message>
        <source>Gõ đủ các nhóm in trên phiếu.</source>
        <translation>Type all the groups on the sheet.</translation>
    </message>
    <message>
        <source>Nhóm thứ {group} của mã khôi phục chưa đúng.</source>
        <translation>Group {group} of the recovery code is misread.</translation>
    </message>
    <message>
        <source>Xem lại nhóm này trên phiếu.</source>
        <translation>Look at this group on the sheet again.</translation>
    </message>
    <message>
        <source>Mã này không phải của phiếu khôi phục đang dùng.</source>
        <translation>This code is not of the sheet that holds now.</translation>
    </message>
    <message>
        <source>Tìm phiếu in gần đây nhất.</source>
        <translation>Look for the sheet printed last.</translation>
    </message>
    <message>
        <source>Phiếu khôi phục chỉ dùng cho tài khoản thủ thư.</source>
        <translation>The recovery sheet is for librarians only.</translation>
    </message>
    <message>
        <source>Thủ thư đặt lại mã PIN cho {name}.</source>
        <translation>A librarian sets a new PIN for {name}.</translation>
    </message>
    <message>
        <source>Chưa có mã của tài khoản {name}.</source>
        <translation>There is no secret for the account {name}.</translation>
    </message>
    <message>
        <source>Đặt biến {variable}, hoặc gõ khi được hỏi.</source>
        <translation>Set the variable {variable}, or type it when asked.</translation>
    </message>
    <message>
        <source>Mã cần từ 6 chữ số, hoặc một câu từ 10 ký tự.</source>
        <translation>It takes 6 digits, or a phrase of 10 characters.</translation>
    </message>
    <message>
        <source>Mã này ai cũng đoán được.</source>
        <translation>Anybody would guess this.</translation>
    </message>
    <message>
        <source>Chọn các chữ số ít lặp, không liền nhau.</source>
        <translation>Choose digits that differ and do not follow each other.</translation>
    </message>
    <message>
        <source>Chưa có tài khoản tên {name}.</source>
        <translation>There is no account named {name}.</translation>
    </message>
    <message>
        <source>Xem danh sách bằng lệnh account list.</source>
        <translation>See them with the command account list.</translation>
    </message>
    <message>
        <source>Mã chưa đúng nhiều lần.</source>
        <translation>It was wrong several times.</translation>
    </message>
    <message>
        <source>Thử lại sau {seconds} giây.</source>
        <translation>Try again in {seconds} seconds.</translation>
    </message>
    <message>
        <source>Mã chưa đúng.</source>
        <translation>It is not right.</translation>
    </message>
    <message>
        <source>Gõ lại mã PIN hoặc câu mật khẩu.</source>
        <translation>Type the PIN or passphrase again.</translation>
    </message>
    <message>
        <source>{name} đang mượn cuốn này.</source>
        <translation>{name} has this book at home.</translation>
    </message>
    <message>
        <source>{name} đã đặt giữ cuốn này.</source>
        <translation>{name} waits for this book already.</translation>
    </message>
    <message>
        <source>Xem thứ tự ở trang của sách.</source>
        <translation>The line is shown on the page of the book.</translation>
    </message>
    <message>
        <source>Còn thiếu mã thư viện cần hứa sách.</source>
        <translation>The code of the library to which the book is promised is missing.</translation>
    </message>
    <message>
        <source>Gõ mã thư viện, nhiều nhất 32 ký tự.</source>
        <translation>Type the code of the library, 32 characters at most.</translation>
    </message>
    <message>
        <source>{name} đã đặt giữ đủ {limit} cuốn.</source>
        <translation>{name} waits for {limit} books, which is the limit.</translation>
    </message>
    <message>
        <source>Hủy một lượt đặt giữ rồi đặt lại.</source>
        <translation>Cancel one hold, then try again.</translation>
    </message>
    <message>
        <source>Sách này không còn bản nào để chờ.</source>
        <translation>There is no copy of this book to wait for.</translation>
    </message>
    <message>
        <source>Tìm một lần xuất bản khác.</source>
        <translation>Look for another edition.</translation>
    </message>
    <message>
        <source>Không còn lượt đặt giữ số {number}.</source>
        <translation>There is no open hold with number {number}.</translation>
    </message>
    <message>
        <source>Có thể lượt này đã xong hoặc đã hủy.</source>
        <translation>It may be done or cancelled already.</translation>
    </message>
    <message>
        <source>Có nhiều bạn đọc tên như vậy.</source>
        <translation>Several readers have such a name.</translation>
    </message>
    <message>
        <source>Chọn một người trong danh sách.</source>
        <translation>Choose one reader in the list.</translation>
    </message>
    <message>
        <source>Còn {count} lượt đặt giữ sách này.</source>
        <translation>Holds on this book are still open: {count}.</translation>
    </message>
    <message>
        <source>Hủy các lượt đặt giữ rồi xóa.</source>
        <translation>Cancel the holds, then delete.</translation>
    </message>
    <message>
        <source>Cuốn {barcode} đang để riêng cho người khác đến {until}.</source>
        <translation>Copy {barcode} is kept for somebody else until {until}.</translation>
    </message>
    <message>
        <source>Lấy bản khác, hoặc hủy lượt đặt giữ trước.</source>
        <translation>Take another copy, or cancel the hold first.</translation>
    </message>
    <message>
        <source>Cuốn {barcode} đã hứa cho thư viện {library}.</source>
        <translation>Copy {barcode} is promised to library {library}.</translation>
    </message>
    <message>
        <source>Lấy bản khác, hoặc hỏi lại thư viện đó.</source>
        <translation>Take another copy, or ask that library.</translation>
    </message>
    <message>
        <source>Có người đang chờ cuốn {barcode}.</source>
        <translation>Somebody waits for copy {barcode}.</translation>
    </message>
    <message>
        <source>Nhắc bạn đọc trả đúng hạn.</source>
        <translation>Ask the reader to bring it back in time.</translation>
    </message>
    <message>
        <source>Để riêng cho một bạn đọc của máy kia.</source>
        <translation>Kept for a reader of the other PC.</translation>
    </message>
    <message>
        <source>Hỏi máy kia xem là ai, phiếu đặt giữ số {number}.</source>
        <translation>Ask at the other PC who it is, hold number {number}.</translation>
    </message>
    <message>
        <source>Để riêng cho thư viện {library}.</source>
        <translation>Keep it for library {library}.</translation>
    </message>
    <message>
        <source>Cuốn này đã hứa; gửi khi có xe hoặc có người qua.</source>
        <translation>It is promised; send it along when somebody goes there.</translation>
    </message>
    <message>
        <source>Có sách để riêng: {title}.</source>
        <translation>A book is kept for this reader: {title}.</translation>
    </message>
    <message>
        <source>Lấy cuốn {barcode} ở kệ đặt giữ.</source>
        <translation>Fetch {barcode} from the hold shelf.</translation>
    </message>
    <message>
        <source>Để riêng cho bạn {name}.</source>
        <translation>Keep it for {name}.</translation>
    </message>
    <message>
        <source>Thẻ {card}, giữ đến {until}.</source>
        <translation>Card {card}, kept until {until}.</translation>
    </message>
    <message>
        <source>Không còn ai cần nhắc.</source>
        <translation>Nobody is left to be reminded.</translation>
    </message>
    <message>
        <source>Người mới được nhắc gần đây chưa nhắc lại.</source>
        <translation>Those reminded lately are not reminded again yet.</translation>
    </message>
    <message>
        <source>Bạn đọc này không có sách quá hạn.</source>
        <translation>This reader has no overdue book.</translation>
    </message>
    <message>
        <source>Tiền trả muộn của {name} đã thu hoặc miễn.</source>
        <translation>What {name} owed for being late was paid or waived.</translation>
    </message>
    <message>
        <source>Ghi đảo khoản ấy trước, rồi hoàn tác.</source>
        <translation>Reverse that first, then undo.</translation>
    </message>
    <message>
        <source>Trả muộn, phải trả {amount} đồng.</source>
        <translation>Late: {amount} đồng to pay.</translation>
    </message>
    <message>
        <source>Khoản này ở trang của {name}: thu, hoặc miễn.</source>
        <translation>It is on the page of {name}: take it, or waive it.</translation>
    </message>
    <message>
        <source>Số tiền {amount} có vẻ chưa đúng.</source>
        <translation>The amount {amount} does not look right.</translation>
    </message>
    <message>
        <source>Gõ số đồng, lớn hơn 0, không có phần lẻ.</source>
        <translation>Type whole đồng above 0.</translation>
    </message>
    <message>
        <source>Dòng {number} của sổ thu là một lần ghi đảo.</source>
        <translation>Line {number} of the ledger is a reversal.</translation>
    </message>
    <message>
        <source>Cần thì ghi lại khoản ban đầu.</source>
        <translation>If need be, enter the first amount anew.</translation>
    </message>
    <message>
        <source>Nội quy của thư viện mình không thu tiền.</source>
        <translation>The rules of this library take no money.</translation>
    </message>
    <message>
        <source>Bật việc thu tiền trong Nội quy nếu thư viện được phép thu.</source>
        <translation>Switch money on in the rules if the library may take it.</translation>
    </message>
    <message>
        <source>Tiền đặt cọc đang giữ là {deposit} đồng.</source>
        <translation>The deposit held is {deposit} đồng.</translation>
    </message>
    <message>
        <source>Chỉ trả lại được đến số đó.</source>
        <translation>No more than that can be given back.</translation>
    </message>
    <message>
        <source>Bạn đọc còn phải trả {owed} đồng.</source>
        <translation>The reader owes {owed} đồng.</translation>
    </message>
    <message>
        <source>Chỉ thu hoặc miễn được đến số đó.</source>
        <translation>No more than that can be taken or waived.</translation>
    </message>
    <message>
        <source>Thông tin của bạn đọc ở dòng {number} đã xóa.</source>
        <translation>The reader of line {number} was erased.</translation>
    </message>
    <message>
        <source>Các số tiền được giữ nguyên.</source>
        <translation>The amounts stay as they are.</translation>
    </message>
    <message>
        <source>Chưa chọn lý do.</source>
        <translation>No reason is chosen.</translation>
    </message>
    <message>
        <source>Chọn một lý do trong danh sách.</source>
        <translation>Choose a reason from the list.</translation>
    </message>
    <message>
        <source>Dòng {number} của sổ thu đã được ghi đảo.</source>
        <translation>Line {number} of the ledger was reversed before.</translation>
    </message>
    <message>
        <source>Sổ thu chưa có dòng {number}.</source>
        <translation>The ledger has no line {number}.</translation>
    </message>
    <message>
        <source>Chưa có biên lai số {number}.</source>
        <translation>There is no receipt {number}.</translation>
    </message>
    <message>
        <source>Chưa chọn gì để in.</source>
        <translation>Nothing is chosen to print.</translation>
    </message>
    <message>
        <source>Chọn bạn đọc hoặc sách rồi in.</source>
        <translation>Choose readers or books, then print.</translation>
    </message>
    <message>
        <source>Cuốn {barcode} không để riêng cho ai.</source>
        <translation>{barcode} is not kept for anybody.</translation>
    </message>
    <message>
        <source>Nhận trả cuốn sách trước, rồi in phiếu.</source>
        <translation>Take the book back first, then print the slip.</translation>
    </message>
    <message>
        <source>Bạn {name} không mượn cuốn nào.</source>
        <translation>{name} has no book out.</translation>
    </message>
    <message>
        <source>Chưa rõ dãy số từ {first} đến {last}.</source>
        <translation>The series from {first} to {last} is not clear.</translation>
    </message>
    <message>
        <source>Hai số cùng tiền tố, số nhỏ trước, ví dụ BD.00001 BD.00050.</source>
        <translation>Two numbers with one prefix, the lower first, such as BD.00001 BD.00050.</translation>
    </message>
    <message>
        <source>Dãy này dài quá {most} số.</source>
        <translation>This series is longer than {most} numbers.</translation>
    </message>
    <message>
        <source>Chia thành nhiều lần in.</source>
        <translation>Print it in parts.</translation>
    </message>
    <message>
        <source>Tờ này không có vị trí {start}.</source>
        <translation>This sheet has no place {start}.</translation>
    </message>
    <message>
        <source>Chọn từ 1 đến {most}.</source>
        <translation>Choose from 1 to {most}.</translation>
    </message>
    <message>
        <source>Máy in “{printer}” chưa nhận được.</source>
        <translation>The printer “{printer}” did not take it.</translation>
    </message>
    <message>
        <source>Xem máy in đã bật và còn giấy, hoặc lưu PDF.</source>
        <translation>See that the printer is on and has paper, or save a PDF.</translation>
    </message>
    <message>
        <source>Cuốn {barcode} chỉ đọc tại chỗ.</source>
        <translation>{barcode} is read here only.</translation>
    </message>
    <message>
        <source>Mời bạn đọc ngồi đọc ở thư viện.</source>
        <translation>Offer the reader a seat in the library.</translation>
    </message>
    <message>
        <source>{name} đã mượn đủ {limit} cuốn loại này.</source>
        <translation>{name} has all {limit} items of this kind.</translation>
    </message>
    <message>
        <source>Nhận trả một cuốn cùng loại rồi quét lại.</source>
        <translation>Take one of the kind back, then scan again.</translation>
    </message>
    <message>
        <source>Cuốn {barcode} không cho mượn.</source>
        <translation>{barcode} is not lent.</translation>
    </message>
    <message>
        <source>Cất lên giá, hoặc xem lại nội quy.</source>
        <translation>Put it on the shelf, or look at the house rules.</translation>
    </message>
    <message>
        <source>Ghi ngắn vì sao vẫn cho mượn, nhiều nhất {most} ký tự.</source>
        <translation>Say shortly why it is lent all the same, in {most} characters at most.</translation>
    </message>
    <message>
        <source>Thẻ của {name} tạm khóa đến hết ngày {until}.</source>
        <translation>The card of {name} is suspended up to and including {until}.</translation>
    </message>
    <message>
        <source>Bạn đọc vẫn trả sách và đọc tại chỗ được.</source>
        <translation>They may still return books and read here.</translation>
    </message>
    <message>
        <source>Phần này của nội quy do tỉnh đặt.</source>
        <translation>The province sets this part of the rules.</translation>
    </message>
    <message>
        <source>Muốn đổi thì hỏi thư viện tỉnh.</source>
        <translation>Ask the provincial library to change it.</translation>
    </message>
    <message>
        <source>Có chỗ trong nội quy chưa hiểu được.</source>
        <translation>Something in the rules could not be understood.</translation>
    </message>
    <message>
        <source>Xem lại các con số và ngày tháng; chưa có gì thay đổi.</source>
        <translation>Look at the numbers and days again; nothing has changed.</translation>
    </message>
    <message>
        <source>Xem lại ngày của máy.</source>
        <translation>Check the date of this computer.</translation>
    </message>
    <message>
        <source>Máy vừa nhảy tới {day}. Nếu đúng, gọi “thuvienxa rules clock”.</source>
        <translation>The clock leapt to {day}. If that is right, run “thuvienxa rules clock”.</translation>
    </message>
    <message>
        <source>Đồng hồ máy chạy sai.</source>
        <translation>The clock of this computer is wrong.</translation>
    </message>
    <message>
        <source>Máy ghi {clock}, sổ đã có {known}. Hạn tính theo sổ; chỉnh lại ngày của máy.</source>
        <translation>It says {clock}, the book already has {known}. Due dates follow the book; set the date right.</translation>
    </message>
    <message>
        <source>Trả muộn: thẻ tạm khóa đến hết {until}.</source>
        <translation>Late: card suspended until {until}.</translation>
    </message>
    <message>
        <source>Nói nhẹ nhàng; {name} vẫn đọc tại chỗ được.</source>
        <translation>Say it gently; {name} can still read here.</translation>
    </message>
    <message>
        <source>Số thẻ {code} cũng là mã của một cuốn sách.</source>
        <translation>Card number {code} is also the barcode of a book.</translation>
    </message>
    <message>
        <source>Thẻ được ưu tiên. Dán mã khác cho cuốn sách.</source>
        <translation>The card comes first. Give the book another barcode.</translation>
    </message>
    <message>
        <source>Có nhiều mã kết thúc bằng {code}.</source>
        <translation>Several codes end with {code}.</translation>
    </message>
    <message>
        <source>Gõ thêm vài số: {candidates}.</source>
        <translation>Type a few more digits: {candidates}.</translation>
    </message>
    <message>
        <source>Đang quét một chồng sách, chưa nhận thẻ.</source>
        <translation>A pile of books is being scanned; cards are not taken now.</translation>
    </message>
    <message>
        <source>Bấm Esc để trở lại mượn trả.</source>
        <translation>Press Esc to lend and take back again.</translation>
    </message>
    <message>
        <source>Đây là một đoạn văn, chưa phải mã.</source>
        <translation>This is a text, not a code.</translation>
    </message>
    <message>
        <source>Mỗi lần quét hoặc gõ một mã.</source>
        <translation>Scan or type one code at a time.</translation>
    </message>
    <message>
        <source>Sách của thư viện khác đã ghi thì không hoàn tác được.</source>
        <translation>What was noted of another library&apos;s book cannot be undone.</translation>
    </message>
    <message>
        <source>Ghi nhầm thì gọi cho họ. Ctrl+Z nữa là hoàn tác việc trước đó.</source>
        <translation>If it was a mistake, call them. Ctrl+Z once more undoes what was done before.</translation>
    </message>
    <message>
        <source>Bộ gõ tiếng Việt đã sửa mã thành “{code}”.</source>
        <translation>The Vietnamese input method changed the code to “{code}”.</translation>
    </message>
    <message>
        <source>Tắt bộ gõ (chữ E ở góc màn hình) rồi quét lại.</source>
        <translation>Turn the input method off (an E in the corner of the screen) and scan again.</translation>
    </message>
    <message>
        <source>Cuốn này đã ghi là hư hỏng.</source>
        <translation>This book is marked as damaged.</translation>
    </message>
    <message>
        <source>Để riêng cuốn này, chưa cất lên giá.</source>
        <translation>Put it aside, not on the shelf.</translation>
    </message>
    <message>
        <source>Cuốn này đã ghi mất.</source>
        <translation>This book is marked as lost.</translation>
    </message>
    <message>
        <source>Đã thấy lại thì bấm Nhận lại.</source>
        <translation>If it was found, press Take in again.</translation>
    </message>
    <message>
        <source>Cuốn này đang chờ sửa.</source>
        <translation>This book is waiting for repair.</translation>
    </message>
    <message>
        <source>Để vào chỗ sách chờ sửa.</source>
        <translation>Put it with the books to be repaired.</translation>
    </message>
    <message>
        <source>Để riêng cuốn này, không cất lên giá.</source>
        <translation>Put it aside, not on the shelf.</translation>
    </message>
    <message>
        <source>Cuốn này là của {owner}.</source>
        <translation>This book belongs to {owner}.</translation>
    </message>
    <message>
        <source>Để riêng, gửi về khi luân chuyển.</source>
        <translation>Put it aside and send it back with the next rotation.</translation>
    </message>
    <message>
        <source>Cuốn {barcode} đang ghi cho mượn về nhà.</source>
        <translation>Copy {barcode} is on loan to somebody.</translation>
    </message>
    <message>
        <source>Nhận trả trước, rồi quét lại.</source>
        <translation>Take it back first, then scan it again.</translation>
    </message>
    <message>
        <source>Tệp trao đổi này hỏng hoặc chưa chép hết.</source>
        <translation>This exchange file is damaged or was not copied to its end.</translation>
    </message>
    <message>
        <source>Chưa đọc gì từ tệp. Chép lại từ nơi gửi rồi đọc lại.</source>
        <translation>Nothing was read from it. Copy it again from where it came, then read it.</translation>
    </message>
    <message>
        <source>Đây là tệp trung tâm gửi về, không phải tệp gửi lên.</source>
        <translation>This file comes from the hub; it is not for the hub.</translation>
    </message>
    <message>
        <source>Chưa đọc gì từ tệp. Đưa tệp cho thư viện ghi trong tên tệp.</source>
        <translation>Nothing was read from it. Give it to the library named in its name.</translation>
    </message>
    <message>
        <source>Đây là tệp gửi lên trung tâm, chưa phải trả lời.</source>
        <translation>This file is for the hub; it is not the answer yet.</translation>
    </message>
    <message>
        <source>Chưa đọc gì từ tệp. Chuyển tệp này lên tỉnh.</source>
        <translation>Nothing was read from it. Pass it on to the province.</translation>
    </message>
    <message>
        <source>Máy này chưa có khóa của trung tâm.</source>
        <translation>This PC does not have the hub’s key.</translation>
    </message>
    <message>
        <source>Chưa ghi gì. Xin cán bộ tỉnh mã mới rồi ghi danh lại.</source>
        <translation>Nothing was written. Ask the province for a new code and enrol again.</translation>
    </message>
    <message>
        <source>Tệp này gửi cho nơi khác, máy này không mở được.</source>
        <translation>This file is for somebody else; this PC cannot open it.</translation>
    </message>
    <message>
        <source>Chưa đọc gì từ tệp. Vẫn chuyển hộ được.</source>
        <translation>Nothing was read from it. You can still pass it on.</translation>
    </message>
    <message>
        <source>Tệp này không do trung tâm của mình ghi.</source>
        <translation>This file was not written by our hub.</translation>
    </message>
    <message>
        <source>Chưa đọc gì từ tệp. Hỏi người đưa USB và cán bộ tỉnh.</source>
        <translation>Nothing was read from it. Ask who brought the stick, and the province.</translation>
    </message>
    <message>
        <source>Trung tâm chưa cho máy đã ghi tệp này vào.</source>
        <translation>The hub does not admit the PC that wrote this file.</translation>
    </message>
    <message>
        <source>Chưa nhận gì từ tệp. Thư viện đó cần gọi cán bộ tỉnh.</source>
        <translation>Nothing was taken from it. That library should call the province.</translation>
    </message>
    <message>
        <source>Chưa có trả lời cho thư viện mình ở {path}.</source>
        <translation>There is no answer for our library in {path} yet.</translation>
    </message>
    <message>
        <source>Trả lời có sau khi tệp gửi đi tới tỉnh. Không mất gì.</source>
        <translation>It comes once our file has reached the province. Nothing is lost.</translation>
    </message>
    <message>
        <source>Trung tâm không đọc được tệp này.</source>
        <translation>The hub cannot read this file.</translation>
    </message>
    <message>
        <source>Chưa nhận gì từ tệp. Thư viện đó ghi lại tệp khác.</source>
        <translation>Nothing was taken from it. That library should write another.</translation>
    </message>
    <message>
        <source>Đây không phải tệp trao đổi của Thư Viện Xã.</source>
        <translation>This is not an exchange file of Thư Viện Xã.</translation>
    </message>
    <message>
        <source>Chưa đọc gì từ tệp. Chọn tệp có đuôi .bibsync.</source>
        <translation>Nothing was read from it. Choose a file that ends in .bibsync.</translation>
    </message>
    <message>
        <source>Không thấy tệp trao đổi nào ở {path}.</source>
        <translation>There is no exchange file in {path}.</translation>
    </message>
    <message>
        <source>Chọn USB hoặc thư mục có tệp đuôi .bibsync.</source>
        <translation>Choose a stick or folder with files that end in .bibsync.</translation>
    </message>
    <message>
        <source>Tệp này do chương trình mới hơn ghi.</source>
        <translation>This file was written by a newer program.</translation>
    </message>
    <message>
        <source>Chưa đọc gì từ tệp. Cập nhật chương trình rồi đọc lại.</source>
        <translation>Nothing was read from it. Update the program, then read it again.</translation>
    </message>
    <message>
        <source>USB đã đầy.</source>
        <translation>The stick is full.</translation>
    </message>
    <message>
        <source>Chưa ghi tệp mới, tệp cũ còn nguyên. Dọn bớt hoặc dùng USB khác.</source>
        <translation>No new file was written, the old one is untouched. Make room or use another stick.</translation>
    </message>
    <message>
        <source>USB bị rút ra hoặc không ghi được.</source>
        <translation>The stick was pulled out or cannot be written to.</translation>
    </message>
    <message>
        <source>Thay đổi vẫn ở máy này. Cắm lại USB rồi ghi lại.</source>
        <translation>Your changes are still on this PC. Put the stick back and write again.</translation>
    </message>
    <message>
        <source>Cắm lại USB rồi chọn lại.</source>
        <translation>Put the stick back and choose again.</translation>
    </message>
    <message>
        <source>Không đọc được {path}.</source>
        <translation>{path} cannot be read.</translation>
    </message>
    <message>
        <source>Cắm lại USB rồi đọc lại, hoặc xin bản chép khác.</source>
        <translation>Put the stick back and read again, or ask for another copy.</translation>
    </message>
    <message>
        <source>USB đang khóa, không cho ghi.</source>
        <translation>The stick is locked against writing.</translation>
    </message>
    <message>
        <source>Thay đổi vẫn ở máy này. Gạt nút khóa hoặc dùng USB khác.</source>
        <translation>Your changes are still on this PC. Move the lock on the stick or use another.</translation>
    </message>
    <message>
        <source>Đã dừng, chưa ghi tệp mới.</source>
        <translation>Stopped; no new file was written.</translation>
    </message>
    <message>
        <source>Thay đổi vẫn ở máy này, ghi lại lúc nào cũng được.</source>
        <translation>Your changes are still on this PC; write them again at any time.</translation>
    </message>
    <message>
        <source>USB không giữ đúng những gì vừa ghi.</source>
        <translation>The stick does not keep what was written to it.</translation>
    </message>
    <message>
        <source>Tệp mới đã bỏ, thay đổi vẫn ở máy này. Dùng USB khác.</source>
        <translation>The new file was thrown away, your changes are still on this PC. Use another stick.</translation>
    </message>
    <message>
        <source>Hai cuốn cùng mang mã {barcode}.</source>
        <translation>Two books carry the barcode {barcode}.</translation>
    </message>
    <message>
        <source>Hai máy cấp trùng. Cả hai còn nguyên, in mã mới cho một cuốn.</source>
        <translation>Two PCs have given it at once. Both are kept; print a new one for one of them.</translation>
    </message>
    <message>
        <source>Máy kia đã đổi tình trạng cuốn {barcode} trước.</source>
        <translation>The other PC changed the status of copy {barcode} first.</translation>
    </message>
    <message>
        <source>Đang theo máy kia. Xem lại cuốn sách, rồi ghi lại nếu cần.</source>
        <translation>It stands as the other PC has it. Look at the book, and enter it again if need be.</translation>
    </message>
    <message>
        <source>Cuốn {barcode} đang ở thư viện {library}.</source>
        <translation>Book {barcode} is at library {library}.</translation>
    </message>
    <message>
        <source>Bạn đọc đã trả ở đó. Hẹn ngày lấy về.</source>
        <translation>The reader handed it in there. Arrange to fetch it.</translation>
    </message>
    <message>
        <source>Cuốn {barcode} ghi mất nay đã thấy.</source>
        <translation>Book {barcode}, which was lost, is here again.</translation>
    </message>
    <message>
        <source>Máy kia đã cầm cuốn này. Xem lại tiền đền, nếu đã thu.</source>
        <translation>The other PC has had it in hand. Look at the compensation, if any was paid.</translation>
    </message>
    <message>
        <source>Máy kia đã ghi cùng một ô của cuốn {barcode} trước.</source>
        <translation>The other PC wrote in the same field of copy {barcode} first.</translation>
    </message>
    <message>
        <source>Đang theo máy kia. Ở đây đã ghi: {mine}</source>
        <translation>It stands as the other PC has it. What was written here: {mine}</translation>
    </message>
    <message>
        <source>Cuốn {barcode} cho mượn hai lần liền.</source>
        <translation>Book {barcode} was lent twice in a row.</translation>
    </message>
    <message>
        <source>Lượt trước coi như đã trả. Hỏi lại hai bạn đọc, nếu cần.</source>
        <translation>The first loan counts as returned. Ask both readers, if need be.</translation>
    </message>
    <message>
        <source>Cuốn {barcode} trả về khi bạn khác đang mượn.</source>
        <translation>Book {barcode} came back while another reader had it.</translation>
    </message>
    <message>
        <source>Sách đã ở đây nên không ai còn mượn. Hỏi lại bạn mượn sau.</source>
        <translation>The book is here, so nobody has it. Ask the later reader.</translation>
    </message>
    <message>
        <source>Gia hạn cuốn {barcode} không có hiệu lực.</source>
        <translation>The renewal of book {barcode} has no effect.</translation>
    </message>
    <message>
        <source>Sách đã trả ở máy kia trước đó. Báo cho bạn đọc.</source>
        <translation>It had been returned at the other PC before. Tell the reader.</translation>
    </message>
    <message>
        <source>Việc số {number} đã xem rồi.</source>
        <translation>Matter {number} was read already.</translation>
    </message>
    <message>
        <source>Quốc gia chưa nhận đề xuất ở trường {tag}.</source>
        <translation>The nation did not take the proposal for field {tag}.</translation>
    </message>
    <message>
        <source>Đang hiện bản quốc gia. {reason}</source>
        <translation>The nation&apos;s text is shown. {reason}</translation>
    </message>
    <message>
        <source>Hai bạn đọc cùng mang thẻ {card}.</source>
        <translation>Two readers have card {card}.</translation>
    </message>
    <message>
        <source>Hai máy cấp trùng. Tìm theo tên rồi đổi thẻ cho một bạn.</source>
        <translation>Two PCs gave the same number. Find them by name and give one another card.</translation>
    </message>
    <message>
        <source>Máy kia đã sửa trước thông tin của {name}, thẻ {card}.</source>
        <translation>The other PC changed the details of {name}, card {card}, first.</translation>
    </message>
    <message>
        <source>Đang theo máy kia. Xem lại bạn đọc, rồi ghi lại nếu cần.</source>
        <translation>The other PC&apos;s word stands. Look at the reader, and write it again if needed.</translation>
    </message>
    <message>
        <source>Bạn đọc mượn cuốn {barcode} đã xóa ở máy kia.</source>
        <translation>The reader who has {barcode} was erased on the other PC.</translation>
    </message>
    <message>
        <source>Cuốn này còn ở ngoài, không ghi ai mượn. Quét khi sách về.</source>
        <translation>The book is still out and nobody is named. Scan it when it comes back.</translation>
    </message>
    <message>
        <source>Máy kia đã ghi trước cùng một ô của {name}, thẻ {card}.</source>
        <translation>The other PC wrote the same field of {name}, card {card}, first.</translation>
    </message>
    <message>
        <source>Biểu ghi đã xóa nay có lại.</source>
        <translation>A record that was removed is there again.</translation>
    </message>
    <message>
        <source>Có nơi còn cuốn này, hoặc vừa sửa mô tả. Xem rồi hãy xóa lại.</source>
        <translation>Somebody has a copy of it, or has just edited it. Look before you remove it again.</translation>
    </message>
    <message>
        <source>Mô tả vừa sửa đã gộp vào mô tả khác.</source>
        <translation>The description that was edited had been joined to another.</translation>
    </message>
    <message>
        <source>Chữ vừa sửa còn ở mô tả cũ. Xem mô tả kia có cần sửa không.</source>
        <translation>The edit stays in the old description. See whether the other one needs it.</translation>
    </message>
    <message>
        <source>Sổ tổng quát có hai dòng số {number}.</source>
        <translation>The register has two lines with number {number}.</translation>
    </message>
    <message>
        <source>Hai máy cùng ghi. Cả hai còn nguyên, sửa số của một dòng.</source>
        <translation>Two PCs wrote it. Both are kept; change the number of one of them.</translation>
    </message>
    <message>
        <source>Không dùng được tên {name}.</source>
        <translation>The name {name} cannot be used.</translation>
    </message>
    <message>
        <source>Tên đăng nhập chỉ gồm chữ không dấu, số, dấu chấm, gạch nối.</source>
        <translation>A sign-in name has only letters without accents, digits, dots and hyphens.</translation>
    </message>
    <message>
        <source>Tên hoặc mã chưa đúng, hoặc mã đã quá bảy ngày.</source>
        <translation>The name or the code is not right, or the code is more than seven days old.</translation>
    </message>
    <message>
        <source>Cấp mã mới bằng lệnh hub coordinator add.</source>
        <translation>Issue a new code with hub coordinator add.</translation>
    </message>
    <message>
        <source>Tên hoặc mật khẩu chưa đúng.</source>
        <translation>The name or the password is not right.</translation>
    </message>
    <message>
        <source>Thử lại, hoặc xin mã mới của trung tâm.</source>
        <translation>Try again, or ask the hub for a new code.</translation>
    </message>
    <message>
        <source>Hai lần gõ mật khẩu chưa giống nhau.</source>
        <translation>The two passwords are not the same.</translation>
    </message>
    <message>
        <source>Gõ lại cả hai lần.</source>
        <translation>Type both again.</translation>
    </message>
    <message>
        <source>Lời nhắn dài quá.</source>
        <translation>The note is too long.</translation>
    </message>
    <message>
        <source>Viết trong {most} chữ cái.</source>
        <translation>Write at most {most} letters.</translation>
    </message>
    <message>
        <source>Mật khẩu ngắn quá hoặc dài quá.</source>
        <translation>The password is too short or too long.</translation>
    </message>
    <message>
        <source>Dùng từ {least} đến 128 chữ.</source>
        <translation>Use between {least} and 128 characters.</translation>
    </message>
    <message>
        <source>Thử sai nhiều lần quá.</source>
        <translation>Too many wrong tries.</translation>
    </message>
    <message>
        <source>Đợi {minutes} phút rồi thử lại.</source>
        <translation>Wait {minutes} minutes, then try again.</translation>
    </message>
    <message>
        <source>Chưa có cán bộ điều phối {name}.</source>
        <translation>There is no coordinator {name}.</translation>
    </message>
    <message>
        <source>Xem tên bằng lệnh hub coordinator list.</source>
        <translation>See the names with hub coordinator list.</translation>
    </message>
    <message>
        <source>Chỗ khác nhau này là về cả biểu ghi.</source>
        <translation>This difference is about the whole record.</translation>
    </message>
    <message>
        <source>Giữ bản quốc gia, hoặc để thư viện ghi lại.</source>
        <translation>Keep what the nation has, or let the library say it again.</translation>
    </message>
    <message>
        <source>Trang này đã cũ.</source>
        <translation>This page is out of date.</translation>
    </message>
    <message>
        <source>Mở lại trang rồi làm tiếp.</source>
        <translation>Open the page again, then go on.</translation>
    </message>
    <message>
        <source>Thư viện này không có máy {id}.</source>
        <translation>This library has no PC {id}.</translation>
    </message>
    <message>
        <source>Xem các máy bằng lệnh hub library show.</source>
        <translation>See the PCs with hub library show.</translation>
    </message>
    <message>
        <source>Bảng chưa có cột mã và cột tên.</source>
        <translation>The table has no column of codes and of names.</translation>
    </message>
    <message>
        <source>Dòng đầu ghi tên cột: Mã, Tên thư viện, Mã ghi danh.</source>
        <translation>The first row names the columns: Mã (code), Tên thư viện (name), Mã ghi danh (enrolment code).</translation>
    </message>
    <message>
        <source>Có mã ghi danh mà chưa có địa chỉ trung tâm.</source>
        <translation>There is an enrolment code and no address of a hub.</translation>
    </message>
    <message>
        <source>Cho biết thêm --hub.</source>
        <translation>Say --hub as well.</translation>
    </message>
    <message>
        <source>Koha chưa có thẻ này.</source>
        <translation>Koha has no such card.</translation>
    </message>
    <message>
        <source>Lập ở Koha thẻ đứng tên thư viện.</source>
        <translation>Make a card in the library&apos;s name in Koha.</translation>
    </message>
    <message>
        <source>Ở Koha, bản sách này không đang cho mượn.</source>
        <translation>In Koha this copy is not on loan.</translation>
    </message>
    <message>
        <source>Koha chưa có bản sách này.</source>
        <translation>Koha has no such copy.</translation>
    </message>
    <message>
        <source>Chạy hub koha push trước.</source>
        <translation>Run hub koha push first.</translation>
    </message>
    <message>
        <source>Không hiểu trả lời của Koha.</source>
        <translation>Koha&apos;s answer makes no sense.</translation>
    </message>
    <message>
        <source>Xem lại địa chỉ. Việc đã gửi vẫn còn ghi ở trung tâm.</source>
        <translation>Check the address. What was sent stays noted at the hub.</translation>
    </message>
    <message>
        <source>Koha không nhận ({status} {said}).</source>
        <translation>Koha refused ({status} {said}).</translation>
    </message>
    <message>
        <source>Sửa biểu ghi, hoặc hỏi người quản trị Koha.</source>
        <translation>Correct the record, or ask who runs Koha.</translation>
    </message>
    <message>
        <source>Mã vạch này Koha không giữ được nguyên vẹn.</source>
        <translation>Koha cannot keep this barcode whole.</translation>
    </message>
    <message>
        <source>Koha nhận tới 20 chữ cái không dấu, số, gạch nối.</source>
        <translation>Koha takes up to 20 letters without marks, digits, hyphens.</translation>
    </message>
    <message>
        <source>Mã vạch này ở Koha thuộc sách khác.</source>
        <translation>In Koha this barcode belongs to another book.</translation>
    </message>
    <message>
        <source>Xem hai cuốn rồi đổi mã vạch một cuốn.</source>
        <translation>Look at both books and change the barcode of one.</translation>
    </message>
    <message>
        <source>Biểu ghi {record} ở Koha đã có số {biblio}.</source>
        <translation>Record {record} has number {biblio} in Koha already.</translation>
    </message>
    <message>
        <source>Lượt {op} không có gì chưa rõ.</source>
        <translation>There is no doubt about operation {op}.</translation>
    </message>
    <message>
        <source>Chưa rõ Koha đã nhận lượt của bản {barcode} chưa.</source>
        <translation>It is not known whether Koha has the operation on copy {barcode}.</translation>
    </message>
    <message>
        <source>Xem ở Koha, rồi chạy hub koha resolve với mã {op}.</source>
        <translation>Look in Koha, then run hub koha resolve with {op}.</translation>
    </message>
    <message>
        <source>Koha không nhận được chi nhánh {branch} hoặc thẻ {card}.</source>
        <translation>Koha cannot take branch {branch} or card {card}.</translation>
    </message>
    <message>
        <source>Chi nhánh tới 10 chữ, thẻ tới 32 chữ, không dấu.</source>
        <translation>A branch has up to 10 letters, a card up to 32, without marks.</translation>
    </message>
    <message>
        <source>Đã có tệp {path}.</source>
        <translation>There is a file {path} already.</translation>
    </message>
    <message>
        <source>Đặt tên khác. Tệp đã nộp cho Koha thì không ghi thêm.</source>
        <translation>Give another name. Nothing is added to a file that Koha was given.</translation>
    </message>
    <message>
        <source>Chưa cho biết thư viện {code} là chi nhánh nào.</source>
        <translation>Nobody has said which branch library {code} is.</translation>
    </message>
    <message>
        <source>Dùng lệnh hub koha branch.</source>
        <translation>Use the command hub koha branch.</translation>
    </message>
    <message>
        <source>Chưa ghi tệp nào số {number}.</source>
        <translation>There is no file number {number}.</translation>
    </message>
    <message>
        <source>Biểu ghi {record} chưa gửi cho Koha lần nào.</source>
        <translation>Record {record} was never sent to Koha.</translation>
    </message>
    <message>
        <source>Chưa có Koha tên {name}.</source>
        <translation>There is no Koha called {name}.</translation>
    </message>
    <message>
        <source>Thêm bằng lệnh hub koha add.</source>
        <translation>Add it with the command hub koha add.</translation>
    </message>
    <message>
        <source>Không ghi gì lên đó. Mất khóa cũ thì mọi thư viện từ chối tệp.</source>
        <translation>It was not touched. Without the old key every library refuses later files.</translation>
    </message>
    <message>
        <source>Bảng chưa có thư viện nào.</source>
        <translation>There is no library in the table.</translation>
    </message>
    <message>
        <source>Mỗi dòng sau dòng tên cột là một thư viện.</source>
        <translation>Each row after the headings is a library.</translation>
    </message>
    <message>
        <source>Trong {path} không có chứng thư.</source>
        <translation>There is no certificate in {path}.</translation>
    </message>
    <message>
        <source>Chọn tệp PEM có dòng BEGIN CERTIFICATE.</source>
        <translation>Choose a PEM file with a line BEGIN CERTIFICATE.</translation>
    </message>
    <message>
        <source>Tệp {path} không phải khóa của tỉnh.</source>
        <translation>{path} is not the key of a province.</translation>
    </message>
    <message>
        <source>Chọn tệp do lệnh provision key làm.</source>
        <translation>Choose a file made by provision key.</translation>
    </message>
    <message>
        <source>Không thấy tệp .tvx cạnh chương trình hay trên USB.</source>
        <translation>There is no .tvx file beside the program or on a stick.</translation>
    </message>
    <message>
        <source>Cho biết tên tệp.</source>
        <translation>Name the file.</translation>
    </message>
    <message>
        <source>Tệp {path} không phải tệp của tỉnh cho Thư Viện Xã.</source>
        <translation>{path} is not a province&apos;s file for Thư Viện Xã.</translation>
    </message>
    <message>
        <source>Chưa làm gì. Chọn đúng tệp .tvx.</source>
        <translation>Nothing was done. Choose the right .tvx file.</translation>
    </message>
    <message>
        <source>Không đọc được tệp {path}.</source>
        <translation>{path} cannot be read.</translation>
    </message>
    <message>
        <source>Xem lại tên tệp, hoặc cắm lại USB.</source>
        <translation>Look at the name again, or put the stick in again.</translation>
    </message>
    <message>
        <source>Tệp của tỉnh có chỗ không hiểu được.</source>
        <translation>Something in the province&apos;s file makes no sense.</translation>
    </message>
    <message>
        <source>Chưa làm gì. Xin cán bộ tỉnh tệp khác.</source>
        <translation>Nothing was done. Ask the province for another file.</translation>
    </message>
    <message>
        <source>Chọn thư mục khác.</source>
        <translation>Choose another folder.</translation>
    </message>
    <message>
        <source>Tệp này cũ hơn tệp đã dùng.</source>
        <translation>This file is older than the one that was used.</translation>
    </message>
    <message>
        <source>Không đổi gì. Dùng tệp mới nhất của tỉnh.</source>
        <translation>Nothing was changed. Use the province&apos;s newest file.</translation>
    </message>
    <message>
        <source>Tệp này dành cho {name} ({code}).</source>
        <translation>This file is for {name} ({code}).</translation>
    </message>
    <message>
        <source>Không đổi gì. Chọn tệp của thư viện mình.</source>
        <translation>Nothing was changed. Choose the file of your own library.</translation>
    </message>
    <message>
        <source>Tệp này không do {province} ký.</source>
        <translation>This file was not signed by {province}.</translation>
    </message>
    <message>
        <source>Không đổi gì. Gọi cán bộ tỉnh hỏi lại tệp này từ đâu ra.</source>
        <translation>Nothing was changed. Ask the province where this file comes from.</translation>
    </message>
    <message>
        <source>Ảnh biểu trưng chưa dùng được.</source>
        <translation>The logo cannot be used.</translation>
    </message>
    <message>
        <source>Chọn ảnh PNG hoặc JPEG dưới 256 KB.</source>
        <translation>Take a PNG or JPEG picture below 256 KB.</translation>
    </message>
    <message>
        <source>Tệp {path} lớn quá.</source>
        <translation>{path} is too large.</translation>
    </message>
    <message>
        <source>Chọn tệp dưới 512 KB.</source>
        <translation>Choose a file below 512 KB.</translation>
    </message>
    <message>
        <source>Số của chứng thư chưa đúng.</source>
        <translation>The certificate&apos;s number is not right.</translation>
    </message>
    <message>
        <source>Đó là SHA-256, 64 chữ số và chữ a đến f.</source>
        <translation>It is a SHA-256: 64 digits and letters from a to f.</translation>
    </message>
    <message>
        <source>“{given}” chưa phải dải số.</source>
        <translation>“{given}” is no range of numbers.</translation>
    </message>
    <message>
        <source>Viết như TV:1-5000; VN:1-200.</source>
        <translation>Write it like TV:1-5000; VN:1-200.</translation>
    </message>
    <message>
        <source>Dòng {row} thiếu mã hoặc tên.</source>
        <translation>Row {row} lacks a code or a name.</translation>
    </message>
    <message>
        <source>Chưa làm tệp nào. Sửa bảng rồi làm lại.</source>
        <translation>No file was made. Correct the table and try again.</translation>
    </message>
    <message>
        <source>Dòng {row} lặp lại mã {code}.</source>
        <translation>Row {row} has the code {code} again.</translation>
    </message>
    <message>
        <source>Có {count} tệp .tvx, không biết dùng tệp nào.</source>
        <translation>There are {count} .tvx files, and it is not clear which to use.</translation>
    </message>
    <message>
        <source>Cho biết tên tệp của thư viện này.</source>
        <translation>Name the file of this library.</translation>
    </message>
    <message>
        <source>Tệp {path} đã bị sửa hoặc hỏng.</source>
        <translation>{path} was changed or is damaged.</translation>
    </message>
    <message>
        <source>Tệp {path} dành cho bản chương trình mới hơn.</source>
        <translation>{path} is for a newer program.</translation>
    </message>
    <message>
        <source>Chưa làm gì. Cập nhật chương trình rồi mở lại tệp.</source>
        <translation>Nothing was done. Update the program and open the file again.</translation>
    </message>
    <message>
        <source>{target} không có biểu ghi MARC 21.</source>
        <translation>{target} has no MARC 21 records.</translation>
    </message>
    <message>
        <source>Hỏi nơi đó tên dạng MARCXML rồi thêm lại với --prefix.</source>
        <translation>Ask them what they call MARCXML, then add the source again with --prefix.</translation>
    </message>
    <message>
        <source>Danh sách của {target} quay vòng, không đi tiếp.</source>
        <translation>The list of {target} goes in circles.</translation>
    </message>
    <message>
        <source>Đã giữ phần lấy được. Báo nơi đó kiểm tra.</source>
        <translation>What came is kept. Ask them to look into it.</translation>
    </message>
    <message>
        <source>{target} không chia tập.</source>
        <translation>{target} has no sets.</translation>
    </message>
    <message>
        <source>Thêm lại nguồn này mà không có --set.</source>
        <translation>Add this source again without --set.</translation>
    </message>
    <message>
        <source>{target} không nhận câu hỏi ({said}).</source>
        <translation>{target} refused the question ({said}).</translation>
    </message>
    <message>
        <source>Xem lại địa chỉ, tập và dạng biểu ghi.</source>
        <translation>Check the address, the set and the format.</translation>
    </message>
    <message>
        <source>Nguồn {name} đang được lấy ở nơi khác.</source>
        <translation>Source {name} is being taken from elsewhere.</translation>
    </message>
    <message>
        <source>Để lần ấy xong. Không biểu ghi nào bị lấy hai lần.</source>
        <translation>Let that run finish. No record is taken twice.</translation>
    </message>
    <message>
        <source>{target} bỏ danh sách giữa chừng nhiều lần.</source>
        <translation>{target} dropped its list midway several times.</translation>
    </message>
    <message>
        <source>Chạy lại sau. Phần đã lấy không bị lấy thêm lần nữa.</source>
        <translation>Run it again later. What was taken is not taken again.</translation>
    </message>
    <message>
        <source>Trả lời của {target} không phải OAI-PMH 2.0.</source>
        <translation>The answer of {target} is not OAI-PMH 2.0.</translation>
    </message>
    <message>
        <source>Xem lại địa chỉ. Của Koha thường có đuôi oai.pl.</source>
        <translation>Check the address. Koha&apos;s usually ends in oai.pl.</translation>
    </message>
    <message>
        <source>Biểu ghi không có số hiệu.</source>
        <translation>The record has no identifier.</translation>
    </message>
    <message>
        <source>Báo nơi quản lý nguồn.</source>
        <translation>Tell those who look after the source.</translation>
    </message>
    <message>
        <source>Không có biểu ghi MARC nào ở đây.</source>
        <translation>There is no MARC record here.</translation>
    </message>
    <message>
        <source>Đây là biểu ghi kiểm soát hoặc kho, không phải biểu ghi sách.</source>
        <translation>This is an authority or holdings record, not a book.</translation>
    </message>
    <message>
        <source>Biểu ghi {id} không có chỗ nào phải chọn.</source>
        <translation>There is nothing to settle in record {id}.</translation>
    </message>
    <message>
        <source>Tên gồm tới 20 chữ thường không dấu, số, gạch nối.</source>
        <translation>A name has up to 20 lower-case letters without marks, digits and hyphens.</translation>
    </message>
    <message>
        <source>Không có tệp {path}.</source>
        <translation>There is no file {path}.</translation>
    </message>
    <message>
        <source>Xem lại tên tệp.</source>
        <translation>Check the name of the file.</translation>
    </message>
    <message>
        <source>Chưa có nguồn {name}.</source>
        <translation>There is no source {name}.</translation>
    </message>
    <message>
        <source>Thêm bằng lệnh hub harvest add.</source>
        <translation>Add it with the command hub harvest add.</translation>
    </message>
    <message>
        <source>Một lần cập nhật khác đang chạy.</source>
        <translation>Another update is under way.</translation>
    </message>
    <message>
        <source>Chờ vài phút rồi làm lại.</source>
        <translation>Wait a few minutes and try again.</translation>
    </message>
    <message>
        <source>Không đặt được bản mới vào {path}.</source>
        <translation>The new version could not be put into {path}.</translation>
    </message>
    <message>
        <source>Bản đang dùng vẫn chạy. Có thể phần mềm diệt virus đang giữ tệp; lát nữa làm lại.</source>
        <translation>The present version still runs. An antivirus program may be holding the file; try again later.</translation>
    </message>
    <message>
        <source>Thư viện đã theo bản {version}, bản trước không mở được nữa.</source>
        <translation>The library has the form of version {version}; the version before cannot open it any more.</translation>
    </message>
    <message>
        <source>Không đổi gì. Muốn về bản trước thì khôi phục bản sao lưu làm khi đó.</source>
        <translation>Nothing was changed. To go back, restore the backup that was made then.</translation>
    </message>
    <message>
        <source>Bản này không có khóa phát hành nên không nhận cập nhật.</source>
        <translation>This version has no release key and so takes no updates.</translation>
    </message>
    <message>
        <source>Cài bản mới bằng bộ cài.</source>
        <translation>Install the new version with its installer.</translation>
    </message>
    <message>
        <source>Đĩa không đủ chỗ cho bản mới.</source>
        <translation>The disk has no room for the new version.</translation>
    </message>
    <message>
        <source>Bản đang dùng vẫn chạy. Dọn bớt tệp rồi làm lại.</source>
        <translation>The present version still runs. Remove some files and try again.</translation>
    </message>
    <message>
        <source>Không thấy tệp .tvxupdate dùng được trên USB.</source>
        <translation>There is no .tvxupdate file on a USB stick that can be used here.</translation>
    </message>
    <message>
        <source>Chưa có bản mới nào sẵn sàng.</source>
        <translation>No new version is ready.</translation>
    </message>
    <message>
        <source>Cho biết tệp .tvxupdate, hoặc chờ trung tâm gửi.</source>
        <translation>Name a .tvxupdate file, or wait for the hub to send one.</translation>
    </message>
    <message>
        <source>Bản {version} không mới hơn bản đang dùng.</source>
        <translation>Version {version} is not newer than the present one.</translation>
    </message>
    <message>
        <source>Không đổi gì.</source>
        <translation>Nothing was changed.</translation>
    </message>
    <message>
        <source>Tệp {path} không phải bản cập nhật của Thư Viện Xã.</source>
        <translation>The file {path} is not an update of Thư Viện Xã.</translation>
    </message>
    <message>
        <source>Không đổi gì. Chọn đúng tệp .tvxupdate.</source>
        <translation>Nothing was changed. Choose a .tvxupdate file.</translation>
    </message>
    <message>
        <source>Không có bản trước để trở về.</source>
        <translation>There is no version before to go back to.</translation>
    </message>
    <message>
        <source>Bản cập nhật này dành cho loại máy khác ({platform}).</source>
        <translation>This update is for another kind of computer ({platform}).</translation>
    </message>
    <message>
        <source>Không đổi gì. Xin tệp đúng loại máy.</source>
        <translation>Nothing was changed. Ask for the file for this kind of computer.</translation>
    </message>
    <message>
        <source>Bản {version} không mở được bản chép thử của thư viện.</source>
        <translation>Version {version} could not open the trial copy of the library.</translation>
    </message>
    <message>
        <source>Không đổi gì, bản đang dùng vẫn chạy. Báo cho người hỗ trợ.</source>
        <translation>Nothing was changed; the present version still runs. Tell who helps you.</translation>
    </message>
    <message>
        <source>Bản {version} đã mở được thư viện.</source>
        <translation>Version {version} has opened the library.</translation>
    </message>
    <message>
        <source>Đóng chương trình rồi mở lại: lần mở sau là bản mới.</source>
        <translation>Close the program and open it again: the next start is the new version.</translation>
    </message>
    <message>
        <source>Tệp {path} hỏng, bị cắt, bị sửa, hoặc không do nơi phát hành ký.</source>
        <translation>The file {path} is damaged, cut, changed, or not signed by the publisher.</translation>
    </message>
    <message>
        <source>Không đổi gì. Xin tệp khác.</source>
        <translation>Nothing was changed. Ask for another file.</translation>
    </message>
    <message>
        <source>dòng {line}</source>
        <translation>line {line}</translation>
    </message>
    <message>
        <source>byte {offset}</source>
        <translation>byte {offset}</translation>
    </message>
</context>
</TS>
