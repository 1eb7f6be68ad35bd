/// The pages of an operation's output, each fetched when it is asked for.
///
/// The sequence ends after the page that gives no token for another, and also after one that gives the token it was just
/// fetched with. Where a service comes back to an earlier token, the pages would never end; that is not noticed, since it
/// would mean to keep every token. Each iteration begins at the first page.
///
/// For example:
/// ```swift
/// for try await page in client.listTablesPages() {
///     print(page.tableNames.count)
/// }
/// ```
public struct PageSequence<Input: Sendable, Page: Sendable>: AsyncSequence, Sendable {
    /// One page.
    public typealias Element = Page

    private let input: Input
    private let fetch: @Sendable (Input) async throws -> Page
    private let advance: @Sendable (inout Input, Page) -> Bool

    /// Creates a sequence of pages.
    /// - Parameters:
    ///   - input: The input that asks for the first page.
    ///   - fetch: Fetches one page.
    ///   - advance: Turns an input into the one for the page after the given one, or answers `false` where there is none.
    public init(
        _ input: Input, fetch: @escaping @Sendable (Input) async throws -> Page,
        advance: @escaping @Sendable (inout Input, Page) -> Bool
    ) {
        self.input = input
        self.fetch = fetch
        self.advance = advance
    }

    /// Starts at the first page.
    public func makeAsyncIterator() -> Iterator {
        Iterator(next: input, fetch: fetch, advance: advance)
    }

    /// Fetches page after page.
    public struct Iterator: AsyncIteratorProtocol {
        private var upcoming: Input?
        private let fetch: @Sendable (Input) async throws -> Page
        private let advance: @Sendable (inout Input, Page) -> Bool

        fileprivate init(
            next: Input, fetch: @escaping @Sendable (Input) async throws -> Page,
            advance: @escaping @Sendable (inout Input, Page) -> Bool
        ) {
            upcoming = next
            self.fetch = fetch
            self.advance = advance
        }

        /// Fetches the next page; `nil` after the last.
        /// - Throws: What the operation throws. The page can then be asked for again.
        public mutating func next() async throws -> Page? {
            guard var input = upcoming else { return nil }
            let page = try await fetch(input)
            upcoming = advance(&input, page) ? input : nil
            return page
        }
    }
}
