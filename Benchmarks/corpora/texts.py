"""The words of the small workbooks: a self-assessment of records and archives work, made up for this corpus."""

TITLE = "BẢNG TỰ CHẤM ĐIỂM CÔNG TÁC VĂN THƯ, LƯU TRỮ NĂM 2017"

COLUMNS = (
    "TT", "Nội dung, tiêu chí", "Điểm tối đa", "Điểm tự chấm", "Điểm kiểm tra", "Chênh lệch", "Minh chứng", "Ghi chú",
)

SECTIONS = {
    "Công tác chỉ đạo, điều hành": (
        "Ban hành kế hoạch công tác văn thư, lưu trữ trong năm đúng thời hạn quy định",
        "Ban hành quy chế công tác văn thư, lưu trữ của cơ quan theo mẫu hướng dẫn",
        "Ban hành danh mục hồ sơ của cơ quan ngay trong quý đầu của năm",
        "Tổ chức phổ biến, quán triệt văn bản quy phạm pháp luật đến toàn thể cán bộ, công chức",
        "Cử cán bộ tham dự đầy đủ các lớp tập huấn nghiệp vụ do cấp trên tổ chức",
        "Tự kiểm tra việc thực hiện quy chế tại các bộ phận chuyên môn ít nhất một lần trong năm",
        "Thực hiện chế độ báo cáo thống kê tổng hợp đầy đủ, chính xác, đúng hạn",
        "Đưa kết quả công tác văn thư, lưu trữ vào tiêu chí bình xét thi đua hằng năm",
        "Khắc phục kịp thời các tồn tại đã được nêu trong kết luận của đoàn kiểm tra năm trước",
        "Phân công một lãnh đạo trực tiếp phụ trách công tác văn thư, lưu trữ",
    ),
    "Tổ chức, nhân sự làm văn thư, lưu trữ": (
        "Bố trí người làm văn thư có trình độ chuyên môn phù hợp với vị trí việc làm",
        "Bố trí người làm lưu trữ chuyên trách hoặc kiêm nhiệm bằng văn bản phân công",
        "Thực hiện chế độ phụ cấp độc hại, bồi dưỡng bằng hiện vật cho người làm lưu trữ",
        "Người làm văn thư được bồi dưỡng nghiệp vụ trong hai năm gần nhất",
        "Có bản mô tả công việc và bàn giao hồ sơ, tài liệu khi thay đổi người phụ trách",
        "Bảo đảm chế độ nghỉ bù, làm thêm giờ khi chỉnh lý tài liệu tồn đọng",
        "Có sổ theo dõi việc bàn giao con dấu giữa các ca trực",
        "Người đứng đầu cơ quan ký cam kết thực hiện quy chế văn thư",
    ),
    "Soạn thảo và ban hành văn bản": (
        "Văn bản ban hành đúng thẩm quyền, đúng trình tự và thủ tục",
        "Thể thức và kỹ thuật trình bày văn bản đúng quy định hiện hành",
        "Đánh số, ghi ngày tháng văn bản theo hệ thống số chung của cơ quan",
        "Người có trách nhiệm ký nháy, ký tắt trước khi trình lãnh đạo ký ban hành",
        "Bản gốc được lưu tại văn thư, bản chính được lưu trong hồ sơ công việc",
        "Ký thừa lệnh, ký thay, ký thừa ủy quyền đúng phạm vi được giao",
        "Ban hành văn bản điện tử có chữ ký số của cơ quan và của người có thẩm quyền",
        "Văn bản sao y, sao lục, trích sao đúng hình thức và đúng giá trị pháp lý",
        "Không có văn bản phải thu hồi, đính chính do sai sót về nội dung",
        "Sử dụng thống nhất phông chữ tiếng Việt của bộ mã ký tự Unicode",
        "Ghi đầy đủ nơi nhận, số lượng bản phát hành và ký hiệu người soạn thảo",
    ),
    "Quản lý văn bản và con dấu": (
        "Đăng ký văn bản đến vào sổ hoặc phần mềm trong ngày làm việc",
        "Trình và chuyển giao văn bản đến kịp thời, có ký nhận đầy đủ",
        "Theo dõi, đôn đốc việc giải quyết văn bản đến đúng thời hạn",
        "Đăng ký văn bản đi đầy đủ các cột mục trong sổ đăng ký",
        "Chuyển phát văn bản đi trong ngày hoặc chậm nhất là ngày làm việc tiếp theo",
        "Lưu văn bản đi theo thứ tự đăng ký, có mục lục tra cứu",
        "Đăng ký và quản lý văn bản mật bằng sổ riêng, theo đúng độ mật",
        "Con dấu được giao cho người làm văn thư quản lý và sử dụng trực tiếp tại cơ quan",
        "Đóng dấu treo, dấu giáp lai, dấu chỉ mức độ khẩn đúng vị trí quy định",
        "Không đóng dấu khống chỉ, không để con dấu ra ngoài trụ sở khi chưa được phép",
        "Thiết bị lưu khóa bí mật được quản lý an toàn, có biên bản bàn giao",
    ),
    "Lập hồ sơ và nộp lưu hồ sơ": (
        "Cán bộ, công chức lập hồ sơ về công việc được phân công theo dõi, giải quyết",
        "Hồ sơ phản ánh đúng chức năng, nhiệm vụ và có tiêu đề rõ ràng",
        "Văn bản trong hồ sơ được sắp xếp theo trình tự giải quyết công việc",
        "Biên mục bên trong và bên ngoài đối với hồ sơ bảo quản vĩnh viễn",
        "Xác định thời hạn bảo quản của từng hồ sơ theo bảng thời hạn mẫu",
        "Nộp lưu hồ sơ, tài liệu vào lưu trữ cơ quan trong thời hạn một năm",
        "Có mục lục hồ sơ nộp lưu và biên bản giao nhận được ký đủ hai bên",
        "Lập hồ sơ điện tử trên phần mềm quản lý văn bản và điều hành",
        "Gia hạn nộp lưu bằng văn bản khi công việc chưa kết thúc",
        "Không giữ hồ sơ, tài liệu của cơ quan làm tài liệu riêng",
    ),
    "Chỉnh lý, bảo quản tài liệu lưu trữ": (
        "Lập kế hoạch chỉnh lý tài liệu tồn đọng của các năm trước",
        "Chỉnh lý hoàn chỉnh khối tài liệu theo phông lưu trữ",
        "Thống kê số lượng hộp, cặp, mét giá tài liệu hiện có",
        "Bố trí kho lưu trữ bảo đảm diện tích, tải trọng và cách xa nguồn nhiệt",
        "Trang bị giá, hộp, bìa hồ sơ và thiết bị thông gió, hút ẩm",
        "Trang bị bình chữa cháy, lắp đặt hệ thống báo cháy còn hạn kiểm định",
        "Vệ sinh kho, phòng chống côn trùng, nấm mốc và chuột gặm định kỳ",
        "Lập hồ sơ tiêu hủy tài liệu hết giá trị theo đúng thủ tục, có hội đồng xác định giá trị",
        "Ghi nhật ký nhiệt độ, độ ẩm của kho lưu trữ hằng ngày",
        "Sao chụp bảo hiểm tài liệu quý, hiếm và tài liệu có nguy cơ hư hỏng",
    ),
    "Khai thác, sử dụng và ứng dụng công nghệ thông tin": (
        "Niêm yết công khai nội quy khai thác, sử dụng tài liệu lưu trữ",
        "Lập sổ theo dõi độc giả và phiếu yêu cầu đọc, sao tài liệu",
        "Cấp bản sao, chứng thực lưu trữ đúng thẩm quyền và thời hạn",
        "Thu hồi đầy đủ tài liệu cho mượn, không để thất lạc",
        "Xây dựng công cụ tra cứu: mục lục hồ sơ, cơ sở dữ liệu, thẻ tra tìm",
        "Tiếp nhận, xử lý văn bản điện tử liên thông bốn cấp chính quyền",
        "Số hóa tài liệu lưu trữ có tần suất khai thác cao theo lộ trình",
        "Sao lưu dữ liệu định kỳ và kiểm tra khả năng khôi phục dữ liệu",
        "Phân quyền truy cập và thu hồi tài khoản của người đã chuyển công tác",
        "Tỷ lệ văn bản trao đổi dưới dạng điện tử đạt từ tám mươi phần trăm trở lên",
    ),
}

EVIDENCE = (
    "Kế hoạch số {number}/KH-UBND ngày {day}/{month}/2017",
    "Quyết định số {number}/QĐ-UBND ngày {day}/{month}/2017 của Chủ tịch Ủy ban nhân dân",
    "Công văn số {number}/UBND-VP ngày {day}/{month}/2017",
    "Báo cáo số {number}/BC-UBND ngày {day}/{month}/2017 kèm phụ lục số liệu",
    "Biên bản kiểm tra ngày {day}/{month}/2017, {number} trang",
    "Sổ đăng ký văn bản năm 2017, trang {number}",
    "Ảnh chụp kho lưu trữ ngày {day}/{month}/2017",
)

NOTES = (
    "Đã hoàn thành",
    "Đang thực hiện, dự kiến xong trong quý IV",
    "Chưa có kinh phí, đã có tờ trình đề nghị cấp bổ sung",
    "Đơn vị không phát sinh",
    "Trừ điểm do nộp chậm {day} ngày so với thời hạn",
    "Đề nghị đoàn kiểm tra xem xét, hồ sơ lưu tại văn phòng",
)

UNIT_KINDS = ("Xã", "Phường", "Thị trấn")

UNIT_FIRST = (
    "An", "Bình", "Cẩm", "Đại", "Đông", "Hòa", "Kim", "Liên", "Minh", "Nghĩa", "Phú", "Quảng", "Tân", "Thượng", "Vĩnh",
    "Xuân",
)

UNIT_SECOND = ("Đức", "Giang", "Hưng", "Khê", "Lộc", "Mỹ", "Ngọc", "Phong", "Sơn", "Thịnh", "Trạch", "Yên")

FAMILY_NAMES = ("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Đỗ", "Ngô")

MIDDLE_NAMES = ("Thị", "Văn", "Hữu", "Đức", "Ngọc", "Thu", "Minh", "Quang")

GIVEN_NAMES = (
    "Anh", "Bích", "Chiến", "Dũng", "Hạnh", "Hường", "Khánh", "Lương", "Oanh", "Phượng", "Thủy", "Tuyết", "Việt", "Yến",
)
