import Bytes
import Diagnostics
import Pages
import Search

/// From the pages to the output folder.
extension Pipeline {
  /// Makes every page and lays it out.
  package func write(_ listing: Listing, to output: Output, profile: Profile, progress: Progress) throws {
    let failure = FirstFailure()
    profile.shared {
      let index: Aside<Void>
      if snapshot.isLarge {
        index = Aside(jobs: options.jobs, writeSearchIndex(to: output, failure, profile))
      } else {
        // Much of it is work of one thread.
        index = Aside(jobs: options.jobs) { writeSearchIndex(to: output, failure, profile)() }
      }
      write(listing, to: output, failure, profile, progress)
      index.result
    }
    try failure.rethrow()
  }

  private func write(
    _ listing: Listing, to output: Output, _ failure: FirstFailure, _ profile: Profile, _ progress: Progress
  ) {
    let (pages, others) = (listing.pages, listing.others)
    let count = pages.count + others.count
    // The search index has about half as many.
    output.expect(count * 3 / 2)
    progress.begin(Sentence(vi: "Dựng trang", en: "Rendering"), total: count)
    Parallel.workers(options.jobs) { next in
      // Each page is written where the one before was.
      var buffer = ByteWriter(capacity: 1 << 18)
      while let index = next(count), !failure.isThere {
        do {
          if index < pages.count {
            try write(pages[index], into: &buffer, to: output, profile)
          } else {
            try write(others[index - pages.count], into: &buffer, to: output, profile)
          }
        } catch {
          failure.record(error)
        }
        progress.step()
      }
    }
  }

  private func write(
    _ page: Page, into buffer: inout ByteWriter, to output: Output, _ profile: Profile
  ) throws {
    if case .table(let table, let format) = page.content {
      // Whoever draws the first format of a table writes all of them.
      if format == DataFiles.Format.allCases.first { try write(table, of: page, to: output, profile) }
      return
    }
    buffer.removeAll()
    try profile.step(.render) { try render(page, into: &buffer) }
    try profile.step(.write) { try output.add(page.path, buffer.bytes, from: page.origin) }
  }

  private func write(_ table: OpenData, of page: Page, to output: Output, _ profile: Profile) throws {
    let drafts = try DataFiles.Format.allCases.map {
      (format: $0, draft: try output.draft(table.path($0), from: page.origin))
    }
    profile.step(.render) {
      table.write(edition.site) { format, piece in
        profile.step(.write, within: .render) { drafts.first { $0.format == format }?.draft?.write(piece) }
      }
    }
    for (_, draft) in drafts { try draft?.finish() }
  }

  private func write(
    _ file: PublishedFile, into buffer: inout ByteWriter, to output: Output, _ profile: Profile
  ) throws {
    switch file.content {
    case .page(let page): try write(page, into: &buffer, to: output, profile)
    case .bytes(let bytes):
      try bytes.withUnsafeBufferPointer { try output.add(file.path, $0, from: file.origin) }
    case .copy(let source): try output.copy(source, from: snapshot, to: file.path)
    case .photo(let photo, let making):
      if output.keep(file.path, from: file.origin) { break }
      let bytes = try profile.step(.photos) { try photo.bytes(making, from: snapshot) }
      try bytes.withUnsafeBufferPointer { try output.add(file.path, $0, from: file.origin) }
    }
  }

  /// What is returned makes the last files, on one thread.
  private func writeSearchIndex(
    to output: Output, _ failure: FirstFailure, _ profile: Profile
  ) -> @Sendable () -> Void {
    let crew = SearchIndex.Crew { work in
      Parallel.workers(options.jobs) { next in
        withoutActuallyEscaping(next) { next in profile.step(.search) { work(next) } }
      }
    }
    let rest = SearchIndex.write(edition, crew: crew) { path, bytes in
      guard !failure.isThere else { return }
      do {
        try profile.step(.write, within: .search) {
          try output.add(path, bytes, from: "templates/search.html")
        }
      } catch {
        failure.record(error)
      }
    }
    return { profile.step(.search, rest) }
  }
}
