extension Views {
  /// Every view: after `## ` the template or, for the two first parts, what all pages share and the shapes that
  /// views are made of; then a line for each name with its kind (`?`: may be absent, `[X]`: list) and meaning.
  /// Names that belong to a name stand below it, two spaces deeper.
  static let catalogue = #"""
    ## Every page
    lang text                    ngôn ngữ của giao diện: "vi"
    embed flag                   đang dựng để nhúng: chỉ viết nội dung, không viết khung
    t {strings}                  tệp chữ của giao diện: mỗi khóa là một văn bản
    has_crumbs flag
    crumbs [Link]                đường dẫn đến đây, không kể chính trang này
    page
      kind text                  lớp của <body>: home plans plan bodies body campaigns campaign exemplars exemplar tasks timeline documents document abbreviations search page not-found data
      title text                 h1 và <title>
      description text?
      is_home flag
      is_search flag             trang tự có ô tìm kiếm
      hidden flag                noindex: dự thảo, văn bản đã thu hồi, trang lọc
      policy text?               Content-Security-Policy
      address text?              địa chỉ đầy đủ của trang; chỉ có khi biết base_url
      open_graph_type text       website, article
      image text?                địa chỉ đầy đủ
      dublin_core [Meta]         title creator subject description publisher date type format identifier language relation coverage rights
      alternates [Alternate]     nguồn tin, JSON, Akoma Ntoso, iCalendar
      previous text?             địa chỉ trang trước của danh sách nhiều trang
      next text?
      json_ld html?              JSON, dấu "<" viết là \u003c
      report text?               mailto: có sẵn địa chỉ của trang trong tiêu đề thư
    site
      title text
      home text                  địa chỉ
      search text                địa chỉ của /tim-kiem/
      plans text                 địa chỉ của /ke-hoach/
      exemplars text             địa chỉ của /dien-hinh/
      menu [MenuLink]
      notice html?               thông báo của site.yml
      owner text
      governing_body text?
      responsible text?
      postal_address text?
      phone Link?                text; href bắt đầu bằng tel:
      email Link?                text; href bắt đầu bằng mailto:
      source_line text?          "Ghi rõ nguồn …"; không có thì dùng chữ t.source_line
      footer_links [Link]
      updated Date?              ngày của văn bản mới nhất, hoặc ngày cho bằng --today
    assets
      css text                   địa chỉ có mã băm của nội dung
      js text
      search text                địa chỉ mã tìm kiếm; site.js tải nó khi ô tìm kiếm được chọn
      index text                 địa chỉ thư mục của chỉ mục tìm kiếm, kết thúc bằng /
      others [text]              các mã ngoài mà site.yml liệt kê

    ## Shapes
    Link
      text text
      href text?                 không có thì chỉ in chữ
    MenuLink
      text text
      href text
      current flag
    Meta
      name text
      content text
    Alternate
      type text
      href text
      text text
    Date
      iso text                   2023-04-28, 2023-02, 2023
      text text                  28/4/2023, 02/2023 hoặc 2023: biết đến đâu ghi đến đấy
    Fact
      text text
      href text?
      supplied flag              do người biên tập ghi ở đầu tệp
      completed flag             ghép từ nhiều chỗ chắc chắn của văn bản
    Status
      known flag                 có --today: một trong ba tên dưới đây là đúng
      upcoming flag
      running flag
      ended flag
      from text                  dạng ISO, có thể rỗng
      to text                    dạng ISO, có thể rỗng
    Period
      from Date?
      to Date?
    PlanRow
      href text
      title text                 trích yếu
      type text                  "Kế hoạch"
      number text?
      date Date?
      issuers [Link]
      status Status?
      draft flag
      withdrawn flag
      facet_keys text            khóa của mọi giá trị lọc, cách nhau bằng dấu cách
    Photo
      src text
      srcset text?
      width number
      height number
      alt text
      credit text?
    ExemplarCard
      href text
      title text
      kind text                  như tệp ghi: "Mô hình"
      summary text?
      unit Link?
      place Link?
      year Link?
      plan Link?                 có khi mục này lấy từ chính lời của một kế hoạch
      photo Photo?
      facet_keys text
    Pager
      previous text?
      next text?
      pages [PagerPage]
    PagerPage
      gap flag                   "…" thay cho những trang không liệt kê
      number number
      href text
      current flag
    Facet
      key text                   kind campaign body place sector year type
      label text                 lấy từ tệp chữ
      open flag
      values [FacetValue]
    FacetValue
      key text                   "kind:mo-hinh"; không có dấu cách
      text text
      href text
      count number
      current flag
    PhaseRow
      label text                 như văn bản ghi: "Giai đoạn 01"
      href text                  chỗ ấy trong văn bản
      plan Link?                 không có khi of_one_plan đúng
      from Date?
      to Date?
      status Status?
    Timeline
      height number              20 + 44 cho mỗi hàng
      ticks [Tick]
      rows [TimelineRow]
      today text?                hoành độ của --today: "61.5%"
    Tick
      x text                     "12.5%"
      text text                  năm
    TimelineRow
      y number                   20 + 44 · số thứ tự
      text text                  ngắn: số và cơ quan, hoặc tên giai đoạn
      bars [Bar]
    Bar
      text text                  tên và ngày, cho chú giải và cho máy đọc màn hình
      href text
      x text                     "12.5%"
      width text                 "25%", ít nhất "0.5%"
      running flag
      ended flag
      from text                  dạng ISO
      to text                    dạng ISO
    Task
      html html                  lời của kế hoạch, liên kết bên trong tính từ trang này
      href text                  chỗ ấy trong văn bản
      deadline Date?
    CitedRow
      text text                  "Kế hoạch số 305/KH-TLĐ"
      href text?                 chính văn bản nếu đăng ở đây, nếu không thì /van-ban/…
      here flag
      subject text?
      date Date?
      issuer Link?
      passage text?              địa chỉ của chỗ kế hoạch này viện dẫn nó
    CitingRow
      href text
      title text
      type text
      number text?
      date Date?
      issuers [Link]
      passages [Passage]
    Passage
      href text
      text text                  "Phần mở đầu", "Mục VI.1" (chữ của t và nhãn)
      basis flag
    DocumentRow
      text text
      href text
      subject text?
      date Date?
      issuer Link?
      count number               số văn bản viện dẫn
    Diagram
      height number              36 cho mỗi nút
      spine_end number           tung độ của nút cuối + 18
      nodes [Node]
    Node
      y number                   36 · số thứ tự
      text text                  dài chừng 34 chữ: "KH 305/KH-TLĐ, 31/3/2023"
      href text?
      is_basis flag
      is_this flag
      is_citing flag
    ContentsEntry
      label text?                "I."
      text text
      href text                  "#i"
      has_children flag
      children [ContentsEntry]   đến cấp 2 (cấp 3 khi đó là tiêu đề)
    BodyNode
      text text
      href text?
      count number?              số văn bản đã ban hành
      closed flag
      has_children flag
      children [BodyNode]
    CampaignNode
      text text
      href text
      launched_by Link?
      period Period?
      count number
      status Status?
      has_children flag
      children [CampaignNode]
    Change
      iso text
      text text
      note text
    EndedBody
      text text                  tên
      href text?
      date Date?
      reason text?               lấy từ tệp chữ: closed_merged closed_split closed_renamed closed_ended closed_devolved
      has_successors flag
      successors [Link]

    ## home.html
    intro html?
    doors [Door]
    has_phases flag
    phases [PhaseRow]            đang diễn ra vào ngày --today, nếu không thì gần nhất; nhiều nhất 10
    of_one_plan flag             luôn sai
    has_plans flag
    plans [PlanRow]              mới nhất đứng đầu, nhiều nhất 10
    has_campaigns flag
    campaigns [CampaignNode]     phong trào gốc cùng các phong trào con
    has_exemplars flag
    exemplars [ExemplarCard]     nhiều nhất 6
    feed text?
    Door
      href text
      count number
      text text                  lấy từ tệp chữ: n_plans n_bodies n_campaigns n_exemplars

    ## plans.html
    total number
    facets [Facet]               năm, cơ quan, phong trào, loại văn bản
    page_hrefs text              địa chỉ các trang khác của danh sách này, cách nhau bằng dấu cách (để lọc theo nhiều điều kiện ngay tại chỗ)
    plans [PlanRow]
    pager Pager?
    feed text?

    ## plan.html
    plan
      title text                 trích yếu, nếu không có thì dòng đầu
      type text?                 "Kế hoạch"; không có khi không phải văn bản hành chính
      tradition text             hệ thể thức: chính quyền, Đảng, Đoàn, đoàn thể
      number Fact?
      symbol text?               "KH-UBND", cả khi số để trống
      date PlanDate?
      place Fact?
      issuers [Fact]
      superior Fact?
      status Status?             của phong trào: từ giai đoạn đầu đến giai đoạn cuối, hoặc cả thời gian
      period Period?
      campaign Fact?
      signatures [Signer]
      draft flag
      withdrawn Withdrawal?
      replaced_by Link?
      ended_bodies [EndedBody]   cơ quan ban hành đã kết thúc hoạt động (trước --today, nếu có)
      redacted flag
      citation text              "Kế hoạch số 24/KH-LĐLĐ ngày 28/4/2023 của …"
      address text?              địa chỉ đầy đủ
      has_contents flag
      contents [ContentsEntry]
      official Official?         chỉ những gì bản nguồn thiếu mà suy ra chắc chắn
      article html               <article id="van-ban">…: cả văn bản, do chương trình viết
      has_phases flag
      phases [PhaseRow]
      of_one_plan flag           luôn đúng
      timeline Timeline?
      calendar text?             địa chỉ của tệp .ics
      has_assignments flag
      assignments [Assignment]
      has_reports flag
      reports [Task]
      has_rewards flag
      rewards [Link]             href: chỗ ấy trong văn bản
      has_relations flag
      diagram Diagram?
      has_bases flag
      bases [CitedRow]
      has_mentioned flag
      mentioned [CitedRow]
      has_cited_by flag
      cited_by [CitingRow]
      has_exemplars flag
      exemplars [ExemplarCard]
      has_recipients flag
      recipients [Link]
      has_changes flag
      changes [Change]           mới nhất đứng đầu
      originals [File]
      has_exports flag
      exports [Link]             JSON, Akoma Ntoso, Markdown
      has_neighbours flag
      previous Link?             của cùng cơ quan, cũ hơn
      next Link?                 mới hơn
    PlanDate
      iso text
      text text                  "28/4/2023", "tháng 02/2023"
      incomplete flag
      supplied flag
    Signer
      name text?
      position text?
    Withdrawal
      date Date?
      reason text?
    Official
      superior text?             chữ hoa, như khi in
      issuers [text]
      number text?               "Số: 24/KH-LĐLĐ"
      national_title text?       quốc hiệu, hoặc dòng của Đảng hay của Đoàn
      motto text?
      place_date text?           "Ninh Bình, ngày 28 tháng 4 năm 2023"
    Assignment
      unit text
      href text?                 trang của cơ quan
      count number
      tasks [Task]
    File
      name text
      href text
      format text                "PDF"
      size text                  "1,2 MB"
      sha256 text

    ## bodies.html
    places [PlaceBodies]
    letters [BodyLetter]
    pager Pager?
    PlaceBodies
      text text                  "Tỉnh Ninh Bình", "Trung ương"
      count number
      open flag
      bodies [BodyNode]
    BodyLetter
      letter text
      id text                    "chu-a", "chu-dd"
      bodies [BodyNode]          không có cấp con

    ## body.html
    body
      name text
      closed Closing?
      only_mentioned flag        chỉ biết qua lời các văn bản khác
      has_aliases flag
      aliases [text]
      level text?                lấy từ tệp chữ
      place Link?
      period Period?
      parent Link?
      has_before flag
      before [Link]
      has_after flag
      after [Link]
      code text?
      postal_address text?
      phone Link?
      email Link?
      website Link?
      content html?
      has_issued flag
      issued [YearPlans]         năm mới nhất đứng đầu
      all_issued text?           địa chỉ trang lọc, khi ở đây chưa hiện hết
      has_assigned flag
      assigned [PlanTasks]
      has_documents flag
      documents [DocumentRow]    văn bản của cơ quan này được viện dẫn nhưng không đăng ở đây
      has_cited_by flag
      cited_by [CitingRow]       kế hoạch viện dẫn văn bản của nó hoặc nhắc tên nó
      has_recipient_of flag
      recipient_of [PlanRow]
      has_exemplars flag
      exemplars [ExemplarCard]
      has_children flag
      children [BodyNode]
      feed text?
    Closing
      date Date?
      reason text?               lấy từ tệp chữ
      has_successors flag
      successors [Successor]
    Successor
      text text
      href text?
      share text?                phần việc đã tiếp nhận
    YearPlans
      title text                 "2023", hoặc địa bàn
      plans [PlanRow]
    PlanTasks
      text text                  kế hoạch: loại, số, trích yếu
      href text
      tasks [Task]

    ## campaigns.html
    campaigns [CampaignNode]
    pager Pager?

    ## campaign.html
    campaign
      title text
      launched_by Link?
      launch Link?
      period Period?
      status Status?
      parent Link?
      has_aliases flag
      aliases [text]
      content html?
      has_children flag
      children [CampaignNode]
      has_plans flag
      places [YearPlans]         title: địa bàn
      all_plans text?
      has_phases flag
      phases [PhaseRow]
      of_one_plan flag           luôn sai
      timeline Timeline?
      has_criteria flag
      criteria [PlanCriteria]
      has_rewards flag
      rewards [Reward]
      has_exemplars flag
      exemplars [ExemplarCard]
      feed text?
    PlanCriteria
      text text
      href text
      groups [CriteriaGroup]
    CriteriaGroup
      text text
      href text
      criteria [html]
    Reward
      text text
      plans [Link]

    ## exemplars.html
    total number
    facets [Facet]               loại, phong trào, cơ quan, địa bàn, lĩnh vực, năm
    page_hrefs text
    has_orders flag
    orders [MenuLink]            theo tên, theo năm
    exemplars [ExemplarCard]
    pager Pager?
    feed text?

    ## exemplar.html
    exemplar
      withdrawn Withdrawal?      nếu có thì không hiện gì khác
      title text
      kind text                  như tệp ghi: "Mô hình"
      summary text?
      subject Labelled?          label: Cá nhân, Tập thể, Hộ gia đình
      unit Link?
      body Link?
      campaign Link?
      plan Link?
      place Link?
      sector Link?
      year Link?
      status text?
      photo Photo?
      passage PassageQuote?      mục do chính một kế hoạch nêu tên
      has_results flag
      results [Result]
      content html?
      has_recognition flag
      recognition [Recognition]
      has_spread flag
      spread [Link]
      has_evidence flag
      evidence [Link]
      publication_basis text?
      related [RelatedExemplars]
    Labelled
      label text
      text text
    PassageQuote
      html html
      href text
      text text
    Result
      figure text?               "30 %"; in lớn
      text text
    Recognition
      form text
      number text?
      date Date?
      issuer Link?
    RelatedExemplars
      title text                 lấy từ tệp chữ: same_campaign
      exemplars [ExemplarCard]

    ## tasks.html
    file text?                   địa chỉ của tệp CSV
    letters [TaskLetter]
    pager Pager?
    TaskLetter
      letter text
      id text
      units [TaskUnit]
    TaskUnit
      id text
      text text
      href text?
      count number
      plans [PlanTasks]

    ## timeline.html
    today Date?
    calendar text?
    timeline Timeline?
    phases [PhaseRow]
    of_one_plan flag             luôn sai
    pager Pager?

    ## documents.html
    groups [DocumentGroup]
    pager Pager?
    DocumentGroup
      title text                 loại: "Kế hoạch", "Luật"
      documents [DocumentRow]

    ## document.html
    document
      title text                 "Kế hoạch số 305/KH-TLĐ"
      type text
      number text?
      date Date?
      issuer Link?
      subject text?
      official Link?             từ content/documents.yml
      cited_by [CitingRow]

    ## abbreviations.html
    letters [AbbreviationLetter]
    AbbreviationLetter
      letter text
      id text
      entries [Abbreviation]
    Abbreviation
      short text
      meanings [Meaning]
    Meaning
      long text
      has_plans flag
      plans [Link]

    ## search.html
    lists [Link]
    letters [LinkLetter]         tên kế hoạch, cơ quan, phong trào, điển hình từ A đến Z; rỗng khi có hơn 2.000 mục
    LinkLetter
      letter text
      id text
      links [KindLink]
    KindLink
      text text
      href text?
      kind text                  lấy từ tệp chữ

    ## page.html
    has_contents flag
    contents [ContentsEntry]
    content html

    ## not-found.html

    ## data.html
    sets [DataSet]
    has_feeds flag
    feeds [Link]
    has_not_exported flag
    not_exported [Link]          kế hoạch chưa xuất được sang Akoma Ntoso, lý do ghi trong text
    license text?
    DataSet
      text text                  lấy từ tệp chữ
      count number
      files [DataFile]
    DataFile
      format text
      href text
      size text
    """#
}
