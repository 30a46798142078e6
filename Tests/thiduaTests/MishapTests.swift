import Foundation
import Testing

/// Whatever befalls a build, the published folder is the old site or the new one, whole.
@Suite(.serialized) struct MishapTests {
  let tool = Tool()
  static let count = 100

  func content(_ version: String) throws {
    for index in 0..<Self.count { try tool.write(version, to: "content/static/v/\(index % 10)/\(index).txt") }
  }

  /// The version of every file, when all are there and the same.
  func published(in folder: String = "public") -> String? {
    let texts = (0..<Self.count).map { tool.text("\(folder)/v/\($0 % 10)/\($0).txt") }
    return Set(texts).count == 1 ? texts[0] : nil
  }

  @Test func aKillAtAnyMomentLeavesOneOfTheTwoSites() throws {
    try content("0")
    #expect(try tool("build").code == 0)
    var current = "0"
    var interrupted = 0
    for round in 1...20 {
      try content("\(round)")
      let process = try tool.start(["build"])
      // Spread over the whole length of a build, without order.
      usleep(UInt32(round * 7919 % 30_000))
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      if process.terminationReason == .uncaughtSignal { interrupted += 1 }
      let found = try #require(published(), "half a site after round \(round)")
      #expect(found == current || found == "\(round)")
      current = found
    }
    #expect(interrupted > 0)
    try content("end")
    #expect(try tool("build").code == 0)
    #expect(published() == "end")
    #expect(tool.tree(".thidua/public").keys.sorted() == ["lock", "manifest"])
  }

  @Test(arguments: [SIGINT, SIGTERM])
  func aSignalClearsTheStageAndEndsWith130(signal: Int32) throws {
    try content("0")
    #expect(try tool("build").code == 0)
    var stopped = 0
    for delay in stride(from: UInt32(2_000), through: 60_000, by: 2_000) where stopped < 3 {
      try content("1-\(delay)")
      let process = try tool.start(["build"])
      usleep(delay)
      kill(process.processIdentifier, signal)
      process.waitUntilExit()
      #expect(published() != nil)
      if process.terminationReason == .exit, process.terminationStatus == 130 {
        stopped += 1
        #expect(tool.tree(".thidua/public").keys.allSatisfy { !$0.hasPrefix("stage") })
      }
    }
    #expect(stopped > 0)
  }

  @Test func aLimitOfFileSizeEndsWithThreeAndAdvice() throws {
    try content("0")
    #expect(try tool("build").code == 0)
    try content(String(repeating: "1", count: 3000))
    let run = try tool.shell("ulimit -f 2; exec \"$thidua\" build")
    #expect(run.code == 3)
    #expect(run.error.contains("ulimit -f"))
    #expect(published() == "0")
    #expect(tool.tree(".thidua/public").keys.allSatisfy { !$0.hasPrefix("stage") })
  }

  @Test func tooFewOpenFilesEndWithThreeAndAdvice() throws {
    try content("0")
    #expect(try tool("build").code == 0)
    try content("1")
    let run = try tool.shell("ulimit -n 7; exec \"$thidua\" build")
    #expect(run.code == 3)
    #expect(run.error.contains("ulimit -n"))
    #expect(published() == "0")
  }

  /// As in a container that allows no more: what starts threads waited for them for ever.
  @Test(.enabled(if: canStepDown, "this machine lets nobody step down"), arguments: ["build", "check"])
  func whereNoThreadCanBeStartedOneDoesAll(command: String) throws {
    try content("0")
    try tool.write("# Giới thiệu", to: "content/pages/a.md")
    try FileManager.default.setAttributes([.posixPermissions: 0o777], ofItemAtPath: tool.site)
    // A user of its own has no other process.
    let user = getuid() == 0 ? "setpriv --reuid 60123 --regid 60123 --clear-groups " : ""
    let run = try tool.shell("timeout 60 \(user)prlimit --nproc=2 \"$thidua\" \(command) --jobs 4")
    #expect(run.code == 0, "\(run.code) \(run.error)")
  }

  /// As a user without special rights, who may write into the site, or not.
  func unprivileged(_ script: String, mode: Int = 0o777) throws -> Tool.Run {
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: tool.site)
    let isRoot = getuid() == 0
    return try tool.shell(
      (isRoot ? "setpriv --reuid 65534 --regid 65534 --clear-groups " : "") + "sh -c '\(script)'")
  }

  /// The tests of rights need a user who has not all of them.
  static let canStepDown: Bool =
    (try? MishapTests().unprivileged("\"$thidua\" version").code) == 0

  @Test(
    .enabled(if: canStepDown, "this machine lets nobody step down"),
    arguments: [
      ("build", ".thidua"), ("build --output no/a/b", "no"), ("new plan x", "content/plans"),
    ])
  func aMissingRightToWriteIsCalledThat(command: String, place: String) throws {
    try content("0")
    let run = try unprivileged("\"$thidua\" \(command)", mode: 0o555)
    #expect(run.code == 3 && run.error.contains(place + ": không có quyền"), "\(run.error)")
    #expect(run.error.contains("quyền ghi ở đó") && !run.error.contains("không có ở đó"))
    #expect(run.error.contains("--output") == command.hasPrefix("build"), "\(run.error)")
  }

  @Test(.enabled(if: canStepDown, "this machine lets nobody step down"), arguments: ["build", "check"])
  func aMissingRightToReadIsCalledThat(command: String) throws {
    try content("0")
    try tool.write("# Kế hoạch", to: "content/plans/a.md")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0], ofItemAtPath: tool.site + "/content/plans/a.md")
    let run = try unprivileged("\"$thidua\" \(command)")
    #expect(run.code == 3)
    #expect(run.error.contains("quyền đọc") && !run.error.contains("--output"), "\(run.error)")
  }

  @Test(.enabled(if: canStepDown, "this machine lets nobody step down"))
  func aTargetThatWasReadOnlyIsPublishedIntoLater() throws {
    try content("0")
    let run = try unprivileged(
      """
      "$thidua" build --quiet; chmod 555 public; mkdir -p templates/assets; echo 1 > templates/assets/x.txt
      "$thidua" build --quiet && exit 8
      chmod 755 public; "$thidua" build --quiet || exit 9; ls .thidua/public
      """)
    #expect(run.code == 0, "\(run.error)")
    #expect(run.output == "lock\nmanifest\n" && run.error.contains("public: không có quyền"), "\(run.error)")
  }

  @Test func resultsThatCannotBeWrittenEndWithThree() throws {
    try tool.write("# Kế hoạch", to: "content/plans/a.md")
    for command in ["inspect content/plans/a.md", "help", "check --json"] {
      let run = try tool.shell("\"$thidua\" \(command) > /dev/full")
      #expect(run.code == 3 && run.error.contains("đĩa đã đầy"), "\(command): \(run.error)")
      #expect(!run.error.contains("xuất bản"))
    }
  }

  @Test(arguments: ["a.md", "./b/a.md", "/a/b.md"]) func aDocumentThatIsNotThereIsNamedAsTheUserDid(
    path: String
  ) throws {
    let run = try tool("inspect", path)
    #expect(run.code == 3 && run.error.contains(" \(path): "), "\(run.error)")
  }

  @Test func aDocumentMayComeFromAPipe() throws {
    try tool.write("Số: 5/KH-UBND\n\n# KẾ HOẠCH\n\nTrồng cây\n", to: "a.md")
    let run = try tool.shell(
      "{ sleep 0.2; cat a.md; sleep 0.2; echo Xong.; } | \"$thidua\" inspect /dev/stdin")
    #expect(run.code == 0 && run.output.contains("5/KH-UBND"), "\(run.error)")
  }

  /// More than a pipe holds.
  @Test func whoHasReadEnoughEndsTheToolInSilence() throws {
    let keys = (0..<3_000).map { "key_\($0): x\n" }.joined()
    try tool.write(keys, to: "content/site.yml")
    let run = try tool.shell(
      "{ \"$thidua\" check --json; echo $? > code; } | head -1; cat code; rm code")
    #expect(run.error == "" && run.output.hasPrefix("{\"severity\""), "\(run.error)")
    #expect(run.output.hasSuffix("\n\(128 + SIGPIPE)\n"), "\(run.output)")
  }

  @Test(.enabled(if: canMount, "this machine permits no mounts")) func aFullDiskLeavesNoHalfFile() throws {
    let run = try tool.shell(
      """
      unshare -rm sh -c '
        mkdir disk && mount -t tmpfs -o size=64k none disk && mkdir -p disk/content/plans && cd disk
        head -c 200000 /dev/zero > fill 2> /dev/null; "$thidua" new plan x; code=$?
        cat content/plans/x.md; "$thidua" new site y; find y -type f; exit $code'
      """)
    #expect(run.code == 3 && run.output == "", "\(run.output)")
    #expect(run.error.contains("đĩa đã đầy") && !run.error.contains("xuất bản"), "\(run.error)")
  }

  @Test func twoBuildsAtOnceDoNotMix() throws {
    try content("0")
    let lock = try tool.shell(
      "\"$thidua\" build && exec 9<.thidua/public/lock && flock -n 9 && \"$thidua\" build")
    #expect(lock.code == 3)
    #expect(lock.error.contains("một lần dựng khác đang chạy"))
  }

  /// Mounts of its own need a user namespace, which some machines forbid.
  static let canMount: Bool = (try? Tool().shell("unshare -rm mount -t tmpfs none /mnt").code) == 0

  @Test(.enabled(if: canMount, "this machine permits no mounts")) func aFullDiskLeavesTheOldSite() throws {
    try content("0")
    try tool.write(String(repeating: "x", count: 3_000_000), to: "big.txt")
    let run = try tool.shell(
      """
      unshare -rm sh -c '
        mkdir disk && mount -t tmpfs -o size=3m none disk && "$thidua" build --output disk/public || exit 9
        cp -r disk/public before && cp big.txt content/static/
        "$thidua" build --output disk/public; code=$?
        diff -r before disk/public && ls disk/.thidua/public && exit $code'
      """)
    #expect(run.code == 3)
    #expect(run.error.contains("đĩa đã đầy"))
    #expect(run.output == "lock\nmanifest\n")
  }

  @Test(.enabled(if: canMount, "this machine permits no mounts")) func aReadOnlyDiskLeavesTheOldSite() throws
  {
    try content("0")
    let run = try tool.shell(
      """
      unshare -rm sh -c '
        mkdir disk && mount -t tmpfs none disk && "$thidua" build --output disk/public || exit 9
        cp -r disk/public before && mount -o remount,ro disk && echo 1 > content/static/new.txt
        "$thidua" build --output disk/public; code=$?
        diff -r before disk/public && exit $code'
      """)
    #expect(run.code == 3)
    #expect(run.error.contains("chỉ cho đọc"))
  }

  @Test(.enabled(if: canMount, "this machine permits no mounts")) func aMountPointIsFilledInPlace() throws {
    try content("0")
    let run = try tool.shell(
      """
      unshare -rm sh -c '
        mkdir public && mount -t tmpfs -o size=3m none public && "$thidua" build || exit 9
        cp -r public before
        echo 1 > content/static/new.txt && rm content/static/v/0/0.txt && "$thidua" build || exit 8
        diff -rq -x .thidua-files before public; head -c 3000000 /dev/zero > content/static/big.bin
        cp -r public before-big && "$thidua" build; code=$?
        diff -r before-big public && exit $code'
      """)
    #expect(run.code == 3, "\(run.error)")
    #expect(
      run.output.split(separator: "\n").sorted() == ["Only in before/v/0: 0.txt", "Only in public: new.txt"])
  }

  /// Exchanged with the folder around it, it would be cleared with the old one.
  @Test(.enabled(if: canMount, "this machine permits no mounts")) func aDiskInsideTheOutputKeepsItsFiles()
    throws
  {
    try content("0")
    try tool.write("title: T\nbase_url: https://vi-du.vn/\nkeep: [\"tai-lieu/\"]\n", to: "content/site.yml")
    let run = try tool.shell(
      """
      unshare -rm sh -c '
        "$thidua" build && mkdir public/tai-lieu && mount -t tmpfs none public/tai-lieu || exit 9
        echo a > public/tai-lieu/a.pdf; echo 1 > content/static/new.txt; "$thidua" build || exit 8
        cat public/tai-lieu/a.pdf public/new.txt'
      """)
    #expect(run.code == 0, "\(run.error)")
    #expect(run.output == "a\n1\n")
  }

  @Test func whatLiesBehindAKeptLinkIsNotRemoved() throws {
    try content("0")
    try tool.write("title: T\nbase_url: https://vi-du.vn/\nkeep: [v]\n", to: "content/site.yml")
    let run = try tool.shell(
      """
      "$thidua" build && mv public/v elsewhere && ln -s ../elsewhere public/v || exit 9
      rm -r content/static/v; "$thidua" build || exit 8
      ls elsewhere/0 && readlink public/v
      """)
    #expect(run.code == 0, "\(run.error)")
    #expect(run.output.hasPrefix("0.txt\n") && run.output.hasSuffix("../elsewhere\n"), "\(run.output)")
    try tool.write("1", to: "content/static/v/new.txt")
    let refused = try tool("build", "--lang", "en")
    #expect(refused.code == 1)
    #expect(
      refused.error.contains("content/static/v/new.txt makes v") && refused.error.contains("[kept-file]"))
  }

  @Test func whatAShellHasIgnoredStaysIgnored() throws {
    try content("0")
    let run = try tool.shell(
      """
      trap '' HUP
      "$thidua" serve 2> said & process=$!
      while ! grep -q http:// said; do kill -0 $process || exit 9; done
      kill -HUP $process; "$thidua" check > /dev/null 2>&1; kill -0 $process && echo alive
      kill -TERM $process; wait $process
      """)
    #expect(run.output == "alive\n", "\(run.error)")
  }
}
