extension Views {
  /// Every view: after `## ` the template or, for the two first parts, what all pages share and the shapes that
  /// views are made of; then a line for each name with its kind (`?`: may be absent, `[X]`: list) and meaning.
  /// Names that belong to a name stand below it, two spaces deeper.
  static let catalogue = #"""
    ## Every page
    lang text                    language of the interface: "vi"
    embed flag                   write the content without the frame
    t {strings}                  the strings file: every key is a text
    has_crumbs flag
    crumbs [Link]                the way here, without the page itself
    page
      kind text                  class of <body>: home plans plan bodies body campaigns campaign exemplars exemplar tasks timeline documents document abbreviations search page not-found data
      title text                 h1 and <title>
      description text?
      is_home flag
      is_search flag             the page brings its own search box
      hidden flag                noindex: drafts, withdrawn, facet combinations
      policy text?               Content-Security-Policy; none where the keeper switched it off
      address text?              absolute canonical address; none without base URL
      open_graph_type text       website, article
      image text?                absolute
      dublin_core [Meta]         title creator subject description publisher date type format identifier language relation coverage rights
      alternates [Alternate]     feeds, JSON, Akoma Ntoso, iCalendar
      previous text?             href of the page before in a paged list
      next text?
      json_ld text?              JSON with "<" written as \u003c
      report text?               mailto: with the address of the page as subject
    site
      title text
      home text                  href
      search text                href of /tim-kiem/
      plans text                 href of /ke-hoach/
      exemplars text             href of /dien-hinh/
      menu [MenuLink]
      notice html?               demo notice
      owner text
      governing_body text?
      responsible text?
      postal_address text?
      phone Link?                text, href tel:
      email Link?                text, href mailto:
      source_line text?          "Ghi rõ nguồn …"; none: the string t.source_line
      footer_links [Link]
      updated Date?              of the newest document, or --today
    assets
      css text                   href with the content's hash
      js text
      search text                href of the search script; site.js loads it at the first focus
      index text                 href of the folder of the search index, ends in /
      others [text]              scripts that site.yml lists

    ## Shapes
    Link
      text text
      href text?                 none: printed as text only
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
      text text                  28/4/2023 or 02/2023 or 2023, as known
    Fact
      text text
      href text?
      supplied flag              from the front matter
      completed flag             put together from several certain stretches
    Status
      known flag                 --today was given: one of the three below is true
      upcoming flag
      running flag
      ended flag
      from text                  iso, may be empty
      to text                    iso, may be empty
    Period
      from Date?
      to Date?
    PlanRow
      href text
      title text                 subject
      type text                  "Kế hoạch"
      number text?
      date Date?
      issuers [Link]
      status Status?
      draft flag
      withdrawn flag
      facet_keys text            keys of all its facet values, separated by spaces
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
      kind text                  (t)
      summary text?
      unit Link?
      place Link?
      year Link?
      plan Link?                 set when the entry was taken from a plan's own words
      photo Photo?
      facet_keys text
    Pager
      previous text?
      next text?
      pages [PagerPage]
    PagerPage
      gap flag                   "…" in place of pages left out
      number number
      href text
      current flag
    Facet
      key text                   kind campaign body place sector year type
      label text                 (t)
      open flag
      values [FacetValue]
    FacetValue
      key text                   "kind:mo-hinh"; no spaces
      text text
      href text
      count number
      current flag
    PhaseRow
      label text                 as printed: "Giai đoạn 01"
      href text                  the passage
      plan Link?                 none where of_one_plan
      from Date?
      to Date?
      status Status?
    Timeline
      height number              20 + 44 for each row
      ticks [Tick]
      rows [TimelineRow]
      today text?                x of --today: "61.5%"
    Tick
      x text                     "12.5%"
      text text                  year
    TimelineRow
      y number                   20 + 44 · index
      text text                  short: number and issuer, or label of the phase
      bars [Bar]
    Bar
      text text                  label and dates, for tooltip and screen reader
      href text
      x text                     "12.5%"
      width text                 "25%", at least "0.5%"
      running flag
      ended flag
      from text                  iso
      to text                    iso
    Task
      html html                  the plan's words, links inside resolved for this page
      href text                  the passage
      deadline Date?
    CitedRow
      text text                  "Kế hoạch số 305/KH-TLĐ"
      href text?                 the plan itself when published here, else /van-ban/…
      here flag
      subject text?
      date Date?
      issuer Link?
      passage text?              href to where this plan cites it
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
      text text                  "Phần mở đầu", "Mục VI.1" (t + label)
      basis flag
    DocumentRow
      text text
      href text
      subject text?
      date Date?
      issuer Link?
      count number               citing plans
    Diagram
      height number              36 for each node
      spine_end number           y of the last node + 18
      nodes [Node]
    Node
      y number                   36 · index
      text text                  at most about 34 characters: "KH 305/KH-TLĐ, 31/3/2023"
      href text?
      is_basis flag
      is_this flag
      is_citing flag
    ContentsEntry
      label text?                "I."
      text text
      href text                  "#i"
      has_children flag
      children [ContentsEntry]   down to level 2 (level 3 where they are headings with titles)
    BodyNode
      text text
      href text?
      count number?              plans issued
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
      text text                  name
      href text?
      date Date?
      reason text?               (t) closed_merged closed_split closed_renamed closed_ended closed_devolved
      has_successors flag
      successors [Link]

    ## home.html
    intro html?
    doors [Door]
    has_phases flag
    phases [PhaseRow]            running on --today, else the nearest; at most 10
    of_one_plan flag             false
    has_plans flag
    plans [PlanRow]              newest first, at most 10
    has_campaigns flag
    campaigns [CampaignNode]     roots with their children
    has_exemplars flag
    exemplars [ExemplarCard]     at most 6
    feed text?
    Door
      href text
      count number
      text text                  (t) n_plans n_bodies n_campaigns n_exemplars

    ## plans.html
    total number
    facets [Facet]               year, body, campaign, type
    page_hrefs text              hrefs of the other pages of this list, separated by spaces (for combining facets in place)
    plans [PlanRow]
    pager Pager?
    feed text?

    ## plan.html
    plan
      title text                 subject, else the first line
      type text?                 "Kế hoạch"; none for what is no administrative document
      tradition text             Tradition.rawValue
      number Fact?
      symbol text?               "KH-UBND", also where the number is blank
      date PlanDate?
      place Fact?
      issuers [Fact]
      superior Fact?
      status Status?             of the campaign: first phase to last, or the whole period
      period Period?
      campaign Fact?
      signatures [Signer]
      draft flag
      withdrawn Withdrawal?
      replaced_by Link?
      ended_bodies [EndedBody]   issuers that ended (before --today, when given)
      redacted flag
      citation text              "Kế hoạch số 24/KH-LĐLĐ ngày 28/4/2023 của …"
      address text?              absolute
      has_contents flag
      contents [ContentsEntry]
      official Official?         only what the source lacks and what is certain
      article html               <article id="van-ban">…, see below
      has_phases flag
      phases [PhaseRow]
      of_one_plan flag           true
      timeline Timeline?
      calendar text?             href of the .ics
      has_assignments flag
      assignments [Assignment]
      has_reports flag
      reports [Task]
      has_rewards flag
      rewards [Link]             href: the passage
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
      changes [Change]           newest first
      originals [File]
      has_exports flag
      exports [Link]             JSON, Akoma Ntoso, Markdown
      has_neighbours flag
      previous Link?             of the same body, older
      next Link?                 newer
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
      superior text?             upper case, as it would be printed
      issuers [text]
      number text?               "Số: 24/KH-LĐLĐ"
      national_title text?       quốc hiệu, or the Party's or the youth union's line
      motto text?
      place_date text?           "Ninh Bình, ngày 28 tháng 4 năm 2023"
    Assignment
      unit text
      href text?                 the body's page
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
      bodies [BodyNode]          no children

    ## body.html
    body
      name text
      closed Closing?
      only_mentioned flag        known from other bodies' texts alone
      has_aliases flag
      aliases [text]
      level text?                (t)
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
      issued [YearPlans]         newest year first
      all_issued text?           href of the facet page, when not all are shown
      has_assigned flag
      assigned [PlanTasks]
      has_documents flag
      documents [DocumentRow]    documents of this body that are cited here, not published here
      has_cited_by flag
      cited_by [CitingRow]       plans that cite its documents or name it
      has_recipient_of flag
      recipient_of [PlanRow]
      has_exemplars flag
      exemplars [ExemplarCard]
      has_children flag
      children [BodyNode]
      feed text?
    Closing
      date Date?
      reason text?               (t)
      has_successors flag
      successors [Successor]
    Successor
      text text
      href text?
      share text?                which part it took over
    YearPlans
      title text                 "2023", or the place
      plans [PlanRow]
    PlanTasks
      text text                  plan: type, number, subject
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
      places [YearPlans]         title: place
      all_plans text?
      has_phases flag
      phases [PhaseRow]
      of_one_plan flag           false
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
    facets [Facet]               kind, campaign, body, place, sector, year
    page_hrefs text
    has_orders flag
    orders [MenuLink]            by name, by year
    exemplars [ExemplarCard]
    pager Pager?
    feed text?

    ## exemplar.html
    exemplar
      withdrawn Withdrawal?      then nothing else is shown
      title text
      kind text                  (t)
      summary text?
      subject Labelled?          label (t): Cá nhân, Tập thể, Hộ gia đình
      unit Link?
      body Link?
      campaign Link?
      plan Link?
      place Link?
      sector Link?
      year Link?
      status text?
      photo Photo?
      passage PassageQuote?      an entry that a plan itself names
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
      figure text?               "30 %"; set large
      text text
    Recognition
      form text
      number text?
      date Date?
      issuer Link?
    RelatedExemplars
      title text                 (t) same_campaign same_sector same_place
      exemplars [ExemplarCard]

    ## tasks.html
    file text?                   href of the CSV
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
    of_one_plan flag             false
    pager Pager?

    ## documents.html
    groups [DocumentGroup]
    pager Pager?
    DocumentGroup
      title text                 type: "Kế hoạch", "Luật"
      documents [DocumentRow]

    ## document.html
    document
      title text                 "Kế hoạch số 305/KH-TLĐ"
      type text
      number text?
      date Date?
      issuer Link?
      subject text?
      official Link?             from content/documents.yml
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
    letters [LinkLetter]         titles of plans, bodies, campaigns, exemplars from A to Z; empty where there would be more than 2,000
    LinkLetter
      letter text
      id text
      links [KindLink]
    KindLink
      text text
      href text?
      kind text                  (t)

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
    not_exported [Link]          plans that Akoma Ntoso could not take, with the reason as text
    license text?
    DataSet
      text text                  (t)
      count number
      files [DataFile]
    DataFile
      format text
      href text
      size text
    """#
}
