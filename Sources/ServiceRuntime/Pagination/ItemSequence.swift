/// The items of an operation's pages, one after another; a page is fetched when the items before it are used up.
///
/// For example:
/// ```swift
/// for try await name in client.listTablesItems() {
///     print(name)
/// }
/// ```
public struct ItemSequence<Input: Sendable, Page: Sendable, Items: Sequence & Sendable>: AsyncSequence, Sendable
where Items.Element: Sendable {
    /// One item.
    public typealias Element = Items.Element

    private let pages: PageSequence<Input, Page>
    private let items: @Sendable (Page) -> Items?

    /// Creates a sequence of the items that `items` finds in each page, which may be none.
    public init(_ pages: PageSequence<Input, Page>, _ items: @escaping @Sendable (Page) -> Items?) {
        self.pages = pages
        self.items = items
    }

    /// Starts at the first item of the first page.
    public func makeAsyncIterator() -> Iterator {
        Iterator(pages: pages.makeAsyncIterator(), items: items)
    }

    /// Gives item after item.
    public struct Iterator: AsyncIteratorProtocol {
        private var pages: PageSequence<Input, Page>.Iterator
        private let items: @Sendable (Page) -> Items?
        private var current: Items.Iterator?

        fileprivate init(pages: PageSequence<Input, Page>.Iterator, items: @escaping @Sendable (Page) -> Items?) {
            self.pages = pages
            self.items = items
        }

        /// The next item, fetching pages, also empty ones, until there is one; `nil` after the last page.
        /// - Throws: What the operation throws.
        public mutating func next() async throws -> Items.Element? {
            while true {
                if let item = current?.next() { return item }
                guard let page = try await pages.next() else { return nil }
                current = items(page)?.makeIterator()
            }
        }
    }
}
