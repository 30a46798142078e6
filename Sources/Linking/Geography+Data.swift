extension Geography {
  /// The changes of 2025 and 2026, one territory a line:
  /// `kind | name | parent | from | to | closing | successors, …`; what a site knows better it says in
  /// `content/geography.yml`. Districts ended on 30 June 2025 everywhere and are not listed one by one.
  static let national = """
    tỉnh|Hà Giang||| 2025-06-30|merged|tỉnh Tuyên Quang
    tỉnh|Tuyên Quang||| 2025-06-30|merged|tỉnh Tuyên Quang
    tỉnh|Tuyên Quang||2025-07-01|||
    tỉnh|Yên Bái||| 2025-06-30|merged|tỉnh Lào Cai
    tỉnh|Lào Cai||| 2025-06-30|merged|tỉnh Lào Cai
    tỉnh|Lào Cai||2025-07-01|||
    tỉnh|Bắc Kạn||| 2025-06-30|merged|tỉnh Thái Nguyên
    tỉnh|Thái Nguyên||| 2025-06-30|merged|tỉnh Thái Nguyên
    tỉnh|Thái Nguyên||2025-07-01|||
    tỉnh|Vĩnh Phúc||| 2025-06-30|merged|tỉnh Phú Thọ
    tỉnh|Hòa Bình||| 2025-06-30|merged|tỉnh Phú Thọ
    tỉnh|Phú Thọ||| 2025-06-30|merged|tỉnh Phú Thọ
    tỉnh|Phú Thọ||2025-07-01|||
    tỉnh|Bắc Giang||| 2025-06-30|merged|tỉnh Bắc Ninh
    tỉnh|Bắc Ninh||| 2025-06-30|merged|tỉnh Bắc Ninh
    tỉnh|Bắc Ninh||2025-07-01|2026-09-19|renamed|thành phố Bắc Ninh
    thành phố|Bắc Ninh|tỉnh Bắc Ninh|| 2025-06-30|ended|
    thành phố|Bắc Ninh||2026-09-20|||
    tỉnh|Thái Bình||| 2025-06-30|merged|tỉnh Hưng Yên
    tỉnh|Hưng Yên||| 2025-06-30|merged|tỉnh Hưng Yên
    tỉnh|Hưng Yên||2025-07-01|||
    tỉnh|Hải Dương||| 2025-06-30|merged|thành phố Hải Phòng
    thành phố|Hải Phòng||| 2025-06-30|merged|thành phố Hải Phòng
    thành phố|Hải Phòng||2025-07-01|||
    tỉnh|Hà Nam||| 2025-06-30|merged|tỉnh Ninh Bình
    tỉnh|Nam Định||| 2025-06-30|merged|tỉnh Ninh Bình
    tỉnh|Ninh Bình||| 2025-06-30|merged|tỉnh Ninh Bình
    tỉnh|Ninh Bình||2025-07-01|||
    tỉnh|Quảng Bình||| 2025-06-30|merged|tỉnh Quảng Trị
    tỉnh|Quảng Trị||| 2025-06-30|merged|tỉnh Quảng Trị
    tỉnh|Quảng Trị||2025-07-01|||
    tỉnh|Quảng Nam||| 2025-06-30|merged|thành phố Đà Nẵng
    thành phố|Đà Nẵng||| 2025-06-30|merged|thành phố Đà Nẵng
    thành phố|Đà Nẵng||2025-07-01|||
    tỉnh|Kon Tum||| 2025-06-30|merged|tỉnh Quảng Ngãi
    tỉnh|Quảng Ngãi||| 2025-06-30|merged|tỉnh Quảng Ngãi
    tỉnh|Quảng Ngãi||2025-07-01|||
    tỉnh|Bình Định||| 2025-06-30|merged|tỉnh Gia Lai
    tỉnh|Gia Lai||| 2025-06-30|merged|tỉnh Gia Lai
    tỉnh|Gia Lai||2025-07-01|||
    tỉnh|Ninh Thuận||| 2025-06-30|merged|tỉnh Khánh Hòa
    tỉnh|Khánh Hòa||| 2025-06-30|merged|tỉnh Khánh Hòa
    tỉnh|Khánh Hòa||2025-07-01|||
    tỉnh|Đắk Nông||| 2025-06-30|merged|tỉnh Lâm Đồng
    tỉnh|Bình Thuận||| 2025-06-30|merged|tỉnh Lâm Đồng
    tỉnh|Lâm Đồng||| 2025-06-30|merged|tỉnh Lâm Đồng
    tỉnh|Lâm Đồng||2025-07-01|||
    tỉnh|Phú Yên||| 2025-06-30|merged|tỉnh Đắk Lắk
    tỉnh|Đắk Lắk||| 2025-06-30|merged|tỉnh Đắk Lắk
    tỉnh|Đắk Lắk||2025-07-01|||
    tỉnh|Bà Rịa - Vũng Tàu||| 2025-06-30|merged|Thành phố Hồ Chí Minh
    tỉnh|Bình Dương||| 2025-06-30|merged|Thành phố Hồ Chí Minh
    thành phố|Hồ Chí Minh||| 2025-06-30|merged|Thành phố Hồ Chí Minh
    thành phố|Hồ Chí Minh||2025-07-01|||
    tỉnh|Bình Phước||| 2025-06-30|merged|tỉnh Đồng Nai
    tỉnh|Đồng Nai||| 2025-06-30|merged|tỉnh Đồng Nai
    tỉnh|Đồng Nai||2025-07-01|2026-04-29|renamed|thành phố Đồng Nai
    thành phố|Đồng Nai||2026-04-30|||
    tỉnh|Long An||| 2025-06-30|merged|tỉnh Tây Ninh
    tỉnh|Tây Ninh||| 2025-06-30|merged|tỉnh Tây Ninh
    tỉnh|Tây Ninh||2025-07-01|||
    tỉnh|Sóc Trăng||| 2025-06-30|merged|thành phố Cần Thơ
    tỉnh|Hậu Giang||| 2025-06-30|merged|thành phố Cần Thơ
    thành phố|Cần Thơ||| 2025-06-30|merged|thành phố Cần Thơ
    thành phố|Cần Thơ||2025-07-01|||
    tỉnh|Bến Tre||| 2025-06-30|merged|tỉnh Vĩnh Long
    tỉnh|Trà Vinh||| 2025-06-30|merged|tỉnh Vĩnh Long
    tỉnh|Vĩnh Long||| 2025-06-30|merged|tỉnh Vĩnh Long
    tỉnh|Vĩnh Long||2025-07-01|||
    tỉnh|Tiền Giang||| 2025-06-30|merged|tỉnh Đồng Tháp
    tỉnh|Đồng Tháp||| 2025-06-30|merged|tỉnh Đồng Tháp
    tỉnh|Đồng Tháp||2025-07-01|||
    tỉnh|Bạc Liêu||| 2025-06-30|merged|tỉnh Cà Mau
    tỉnh|Cà Mau||| 2025-06-30|merged|tỉnh Cà Mau
    tỉnh|Cà Mau||2025-07-01|||
    tỉnh|Kiên Giang||| 2025-06-30|merged|tỉnh An Giang
    tỉnh|An Giang||| 2025-06-30|merged|tỉnh An Giang
    tỉnh|An Giang||2025-07-01|||
    tỉnh|Thừa Thiên Huế||| 2024-12-31|renamed|thành phố Huế
    thành phố|Huế|tỉnh Thừa Thiên Huế|| 2024-12-31|split|quận Thuận Hóa, quận Phú Xuân
    thành phố|Huế||2025-01-01|||
    thành phố|Hà Nội|||||
    tỉnh|Lai Châu|||||
    tỉnh|Điện Biên|||||
    tỉnh|Sơn La|||||
    tỉnh|Lạng Sơn|||||
    tỉnh|Quảng Ninh|||2026-08-31|renamed|thành phố Quảng Ninh
    thành phố|Quảng Ninh||2026-09-01|||
    tỉnh|Thanh Hóa|||||
    tỉnh|Nghệ An|||||
    tỉnh|Hà Tĩnh|||||
    tỉnh|Cao Bằng|||||
    huyện|Đắk R'Lấp|tỉnh Đắk Nông|| 2025-06-30|split|xã Kiến Đức, xã Nhân Cơ, xã Quảng Tín
    thị trấn|Kiến Đức|huyện Đắk R'Lấp|| 2025-06-30|merged|xã Kiến Đức
    xã|Đạo Nghĩa|huyện Đắk R'Lấp|| 2025-06-30|merged|xã Kiến Đức
    xã|Nghĩa Thắng|huyện Đắk R'Lấp|| 2025-06-30|merged|xã Kiến Đức
    xã|Kiến Thành|huyện Đắk R'Lấp|| 2025-06-30|merged|xã Kiến Đức
    xã|Nhân Đạo|huyện Đắk R'Lấp|| 2025-06-30|merged|xã Nhân Cơ
    xã|Đắk Wer|huyện Đắk R'Lấp|| 2025-06-30|merged|xã Nhân Cơ
    xã|Nhân Cơ|huyện Đắk R'Lấp|| 2025-06-30|merged|xã Nhân Cơ
    xã|Đắk Sin|huyện Đắk R'Lấp|| 2025-06-30|merged|xã Quảng Tín
    xã|Hưng Bình|huyện Đắk R'Lấp|| 2025-06-30|merged|xã Quảng Tín
    xã|Đắk Ru|huyện Đắk R'Lấp|| 2025-06-30|merged|xã Quảng Tín
    xã|Quảng Tín|huyện Đắk R'Lấp|| 2025-06-30|merged|xã Quảng Tín
    xã|Kiến Đức|tỉnh Lâm Đồng|2025-07-01|||
    xã|Nhân Cơ|tỉnh Lâm Đồng|2025-07-01|||
    xã|Quảng Tín|tỉnh Lâm Đồng|2025-07-01|||
    """
}
