"""What plans say: sentences are put together from parts, all of them written for this corpus."""

# A theme has a name for campaigns and three lists: what is done, with what, and to what end.
THEMES = {
    "đường thông, cầu mới, xóm làng nối liền": (
        ["Rà từng tuyến", "Vận động hiến đất mở", "Nghiệm thu đúng hạn", "Đổ bê tông", "Cắm biển chỉ dẫn trên", "Khơi rãnh thoát nước dọc",
         "Lát lại mặt", "Trồng cây bóng mát hai bên", "Thắp sáng", "Giao từng đoàn thể chăm sóc"],
        ["đường liên thôn", "đường vào khu sản xuất tập trung", "đường trước cổng trường học", "lối đi chung của khu nhà ở công nhân", "cầu dân sinh qua suối",
         "tuyến đường gom cạnh quốc lộ", "đoạn dốc hay sạt lở sau mưa", "đường nội đồng dài dưới hai cây số", "bến đò khách ngang sông", "hẻm hẹp mà xe chữa cháy chưa vào được"],
        ["để nông sản ra chợ không phải chuyển tải", "để học sinh đi học an toàn trong mùa mưa", "không để nợ đọng khối lượng sang năm sau", "bảo đảm người dân được bàn trước khi làm",
         "giảm ít nhất một phần ba thời gian đi lại", "để xe cứu thương vào tận nơi", "ghi rõ nguồn tiền và người chịu trách nhiệm trên biển công trường"]),
    "tiết kiệm từng việc nhỏ": (
        ["Cắt giảm", "Khoán theo đầu việc", "Công khai hằng tháng", "Dùng chung giữa các phòng", "Lắp đồng hồ riêng cho", "So sánh với cùng kỳ năm trước",
         "Thanh lý đúng thủ tục", "Chuyển sang bản điện tử", "Đặt định mức cho", "Giao một người theo dõi"],
        ["tiền điện chiếu sáng hành lang", "giấy in của bộ phận một cửa", "xe đi công tác ngoài tỉnh", "chi phí tiếp khách", "hội nghị có dưới ba mươi người dự",
         "máy móc để không quá sáu tháng", "nước tưới khuôn viên", "văn phòng phẩm đầu năm", "kinh phí in ấn, khánh tiết", "trụ sở dôi ra sau sắp xếp"],
        ["mà không ảnh hưởng đến việc phục vụ người dân", "và chuyển số tiền còn lại cho quỹ học bổng", "để mỗi đơn vị bớt ít nhất năm phần trăm chi thường xuyên", "và báo kết quả tại cuộc họp giao ban gần nhất",
         "theo đúng quy chế chi tiêu nội bộ đã thống nhất", "trước khi đề nghị mua mới", "kèm ảnh chụp chỉ số đầu kỳ và cuối kỳ"]),
    "làng quê đáng sống": (
        ["Nhân rộng", "Giữ gìn", "Hướng dẫn từng hộ làm", "Bình chọn mỗi quý", "Đỡ đầu", "Xây mới từ nguồn góp tự nguyện", "Khôi phục", "Đưa vào hương ước", "Chấm điểm công khai", "Giúp ngày công cho"],
        ["vườn mẫu có nước tưới tiết kiệm", "hàng rào xanh thay tường gạch", "nhà văn hóa thôn", "giếng làng và cây cổ thụ", "tổ hợp tác trồng rau theo đơn đặt trước",
         "sản phẩm có mã truy xuất nguồn gốc", "nếp cưới, nếp tang gọn nhẹ", "hố ủ phân hữu cơ tại vườn", "đội văn nghệ của người cao tuổi", "lớp dạy nghề ngắn ngày"],
        ["để thu nhập bình quân tăng đều qua từng năm", "để thanh niên có việc làm ngay tại quê", "theo bộ tiêu chí mà thôn tự bàn và tự chấm", "không chạy theo số lượng, không huy động quá sức dân",
         "và mời thôn bạn đến xem trước khi tổng kết", "gắn với ngày hội của khu dân cư", "sao cho nhà nào cũng có phần việc vừa sức"]),
    "một cửa thân thiện, hồ sơ đúng hẹn": (
        ["Niêm yết", "Trả kết quả sớm", "Xin lỗi bằng văn bản khi chậm", "Rút ngắn còn một nửa", "Ký số toàn bộ", "Hỗ trợ người cao tuổi nộp", "Đánh giá mức hài lòng đối với", "Gộp làm một lần", "Trực thêm sáng thứ Bảy để nhận", "Gọi điện báo trước về"],
        ["hồ sơ đăng ký khai sinh liên thông", "thủ tục cấp đổi giấy tờ cho người khuyết tật", "đơn thư chuyển nhầm nơi nhận", "kết quả xác nhận chế độ cho người có công", "tờ khai đăng ký hộ kinh doanh",
         "giấy phép xây dựng nhà ở riêng lẻ", "phản ánh qua ứng dụng của tỉnh", "biểu mẫu điện tử còn khó hiểu", "hồ sơ đất đai tồn từ năm trước", "yêu cầu sao lục tài liệu lưu trữ"],
        ["để người dân chỉ phải đến nhiều nhất một lần", "và ghi lý do từng trường hợp quá hẹn", "với lời lẽ dễ hiểu, chữ to, có số điện thoại người phụ trách", "không đòi thêm giấy tờ ngoài danh mục",
         "theo thứ tự đã lấy số, không có ngoại lệ", "bằng cả tiếng phổ thông và tiếng dân tộc nơi cần", "rồi công bố tỷ lệ đúng hẹn vào ngày làm việc đầu tháng"]),
    "sạch từ nhà ra ngõ": (
        ["Phân loại", "Thu gom vào sáng Chủ nhật", "Đặt thùng chứa riêng cho", "Vớt sạch", "Ký cam kết không xả", "Đổi lấy cây giống bằng", "Chụp ảnh trước và sau khi dọn", "Giám sát nơi hay bị đổ trộm", "Trồng hoa thay chỗ", "Tuyên dương hộ làm tốt việc xử lý"],
        ["rác thải nhựa tại chợ phiên", "vỏ thuốc bảo vệ thực vật trên đồng", "bèo và rác trên kênh tiêu", "nước thải chăn nuôi", "phế liệu xây dựng bên đường", "túi ni lông dùng một lần trong cuộc họp",
         "pin và bóng đèn hỏng", "rác của quán ăn ven hồ", "bãi tập kết tạm ở đầu thôn", "dầu ăn đã qua sử dụng"],
        ["để trong năm xóa hết điểm đen đã lập danh sách", "và giao chi đoàn nhắc nhở từng tuần", "cùng với hợp đồng vận chuyển ký từ đầu năm", "mà không dồn sang địa bàn bên cạnh",
         "theo lịch dán ở từng cổng ngõ", "có người trực và sổ ghi khối lượng", "để trẻ em có chỗ chơi sạch"]),
    "học thật, dạy thật, thành tài": (
        ["Kèm riêng", "Mở thư viện cho", "Tặng sách và xe đạp cho", "Dự giờ đột xuất ở", "Đổi mới cách chấm bài của", "Kết nối phụ huynh với", "Bồi dưỡng ngoại ngữ cho", "Giảm hồ sơ sổ sách đối với", "Lập câu lạc bộ của", "Tư vấn tâm lý cho"],
        ["học sinh có nguy cơ bỏ học", "giáo viên mới ra trường", "lớp ghép ở điểm trường lẻ", "nhóm học sinh giỏi khoa học tự nhiên", "trẻ em theo cha mẹ đi làm ăn xa", "người lớn học xóa mù chữ",
         "tổ chuyên môn liên trường", "học sinh khuyết tật học hòa nhập", "khu nội trú của học sinh dân tộc", "hội khuyến học dòng họ"],
        ["bằng tiết học mà học sinh được làm nhiều hơn nghe", "và không so sánh các em với nhau trước lớp", "để tỷ lệ chuyên cần đạt trên chín mươi tám phần trăm", "không dạy trước, không học thêm trái quy định",
         "có sổ liên lạc gửi về nhà hai tuần một lần", "với phần thưởng từ quỹ do cựu học sinh góp", "để mỗi thầy cô có một sáng kiến dùng được ngay"]),
    "lao động an toàn, sáng kiến mỗi ngày": (
        ["Thưởng ngay", "Ghi vào sổ tay", "Diễn tập", "Đối thoại định kỳ về", "Nâng chất lượng", "Thay thế", "Kiểm tra chéo", "Nhận đăng ký", "Thăm hỏi và hỗ trợ", "Đưa lên bảng tin của xưởng"],
        ["cải tiến nhỏ của tổ sản xuất", "bữa ăn giữa ca", "thiết bị che chắn đã quá hạn", "phương án thoát nạn ở tầng cao", "đoàn viên bị tai nạn hoặc ốm dài ngày", "thang lương và định mức giao khoán",
         "nhà trẻ gần khu công nghiệp", "sáng kiến làm lợi từ mười triệu đồng", "kỹ năng của thợ bậc thấp", "giờ nghỉ của lao động nữ nuôi con nhỏ"],
        ["trong vòng bảy ngày kể từ khi có đề xuất", "do chính người lao động chấm điểm", "để cả năm không có tai nạn chết người", "và ghi rõ số tiền làm lợi đã được thẩm định",
         "tại nơi làm việc, không chờ đến tổng kết", "theo thỏa ước mà hai bên đã ký", "để thu nhập thực tế của người thợ tăng lên"]),
    "mỗi nhà một mái ấm": (
        ["Sửa xong trước mùa mưa", "Góp ngày công dựng", "Kê khai đầy đủ", "Trao tận tay", "Bình xét công khai", "Nhận đỡ đầu lâu dài", "Vay vốn ưu đãi để làm", "Kiểm tra chất lượng", "Bàn giao cùng đồ dùng thiết yếu", "Không để sót"],
        ["nhà của hộ nghèo neo đơn", "mái tôn dột ở xóm núi", "nhà của gia đình liệt sĩ", "bếp và công trình vệ sinh", "nhà chống bão có gác tránh lũ", "hộ cận nghèo có người khuyết tật",
         "căn nhà cất trên đất chưa rõ giấy tờ", "suất hỗ trợ từ quỹ vì người nghèo", "sinh kế đi kèm ngôi nhà mới", "danh sách do thôn đề nghị"],
        ["để không ai phải đón Tết trong nhà tạm", "có chữ ký của chủ hộ và trưởng thôn", "đúng mức hỗ trợ, đúng đối tượng, không qua trung gian", "bằng vật liệu tại chỗ và thợ trong làng",
         "và trở lại thăm sau sáu tháng", "mà hộ dân không phải vay thêm", "để con trẻ trong nhà yên tâm học hành"]),
}
TAILS = ["", "", "", "", "; mỗi quý kiểm điểm một lần", "; ai làm, bao giờ xong phải ghi vào bảng phân công", "; nơi nào chưa làm được thì nói rõ vì sao", ", ưu tiên địa bàn còn khó khăn",
         "; việc vượt thẩm quyền thì báo cáo ngay", ", lấy ý kiến người được hưởng lợi trước và sau khi làm", "; kết quả là căn cứ xếp loại cuối năm", "; không giao khoán cho cấp dưới rồi bỏ đó",
         ", có số liệu đầu kỳ để đối chiếu", "; cách làm tốt thì viết lại trong một trang giấy để nơi khác dùng", " và công bố trên trang thông tin của đơn vị"]
AIMS = ["Khơi dậy tinh thần tự giác của từng người, từng tập thể; biến lời hứa đầu năm thành việc làm có thể đếm được.",
        "Giúp người đứng đầu thấy rõ khâu yếu nhất của đơn vị mình và chọn đúng việc để dồn sức.",
        "Phát hiện sớm những người làm tốt mà ít được nhắc đến, nhất là người trực tiếp sản xuất, công tác ở cơ sở.",
        "Gắn thi đua với nhiệm vụ thường ngày, không sinh thêm hồ sơ, không tổ chức rầm rộ rồi lãng quên.",
        "Tạo sự đồng thuận trong Nhân dân khi bàn, khi làm và khi giám sát các công trình, phần việc ở địa phương.",
        "Làm cho kết quả năm sau cao hơn năm trước ở những chỉ tiêu đã chọn, có so sánh và có người xác nhận."]
NEEDS = ["Nội dung phát động phải ngắn, dễ nhớ, sát với việc của từng nhóm đối tượng.",
         "Bình xét dân chủ từ dưới lên; không chia đều, không luân phiên, không nể nang.",
         "Mỗi phần việc có một đầu mối chịu trách nhiệm và một thời hạn; chậm thì phải giải trình.",
         "Không huy động đóng góp bắt buộc; mọi khoản tự nguyện phải thu, chi công khai.",
         "Sơ kết đúng kỳ, số liệu lấy từ sổ theo dõi chứ không ước lượng.",
         "Chú trọng khen tập thể nhỏ, cá nhân là người lao động trực tiếp và người có việc tốt đột xuất."]
DUTIES = ["Chủ trì đôn đốc, tổng hợp kết quả của các đơn vị, gửi báo cáo {when}.", "Dự toán kinh phí khen thưởng và trình cấp có thẩm quyền {when}.", "Biên soạn tài liệu tuyên truyền dài không quá hai trang, phát hành {when}.",
          "Kiểm tra thực tế ít nhất {few} đơn vị, lập biên bản và kiến nghị khắc phục {when}.", "Chọn và giới thiệu tối thiểu {few} điển hình để nhân rộng {when}.", "Phối hợp với các tổ chức đoàn thể vận động hội viên đăng ký phần việc cụ thể {when}.",
          "Mở chuyên mục giới thiệu người tốt, việc tốt, mỗi tuần ít nhất {few} tin, bài.", "Hướng dẫn mẫu đăng ký thi đua và cách chấm điểm {when}.", "Tiếp nhận, trả lời kiến nghị của cơ sở trong {few} ngày làm việc.",
          "Theo dõi việc giải ngân phần vốn được giao, báo trước {few} tuần nếu có nguy cơ chậm."]
REWARDS = ["Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh cho tập thể, cá nhân dẫn đầu khi tổng kết.", "Giấy khen của thủ trưởng đơn vị cho tập thể, cá nhân có kết quả rõ ở từng đợt.", "Cờ thi đua cho đơn vị đứng đầu khối, cụm.",
           "Thưởng đột xuất, tiền thưởng trao ngay tại chỗ cho việc làm có ích được xác nhận.", "Thư khen của người đứng đầu gửi tận gia đình, nơi cư trú."]
DEEDS = ["Lúc đầu chỉ có {few} người tham gia; sau {months} tháng đã có {many} người và chưa ai bỏ cuộc.", "Chi phí {money} triệu đồng, phần lớn là ngày công và vật liệu sẵn có.", "Cách làm được ghi lại thành {few} bước, treo ngay tại nơi làm việc.",
         "Điều khó nhất là giữ nhịp khi vào vụ; nhóm chia ca theo ngõ nên không ai phải làm quá sức.", "Kết quả do ban giám sát cộng đồng đếm lại, có biên bản kèm theo.", "Đơn vị bạn đến xem {few} lần và đã làm theo với vài điểm sửa cho hợp địa bàn."]
SECTORS = ["Giao thông", "Giáo dục", "Y tế", "Nông nghiệp", "Công Thương", "Văn hóa", "Môi trường", "Nội vụ", "Tài chính", "Lao động"]


def sentence(dice, theme):
    """One thing to be done."""
    done, thing, end = THEMES[theme]
    return f"{dice.one(done)} {dice.one(thing)} {dice.one(end)}{dice.one(TAILS)}."


def paragraph(dice, theme, count):
    return " ".join(sentence(dice, theme) for _ in range(count))
