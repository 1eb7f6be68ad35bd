/// How the results of an operation are asked for page by page. Source: Smithy 2.0, "paginated trait".
package struct Pagination: Sendable {
    private let own: Node
    private let shared: Node?

    /// What an operation and its service say; `nil` where the operation is not paginated.
    package init?(_ operation: Shape, in service: Shape?) {
        guard let own = operation.traits[.paginated] else { return nil }
        self.own = own
        shared = service?.traits[.paginated]
    }

    /// A setting of the operation's trait, or else of its service's.
    package func setting(_ name: String) -> Node? { own[name] ?? shared?[name] }

    /// The members of the input that say where a page begins: one in Smithy, but some AWS operations have several.
    package var inputTokens: [String] { texts("inputToken") }
    /// The paths of members of the output that say where the next page begins.
    package var outputTokens: [String] { texts("outputToken") }
    /// The path of the member of the output that holds the results.
    package var items: String? { setting("items")?.string }
    /// The member of the input that says how long a page may be.
    package var pageSize: String? { setting("pageSize")?.string }

    private func texts(_ name: String) -> [String] {
        let node = setting(name)
        return node?.array?.compactMap(\.string) ?? node?.string.map { [$0] } ?? []
    }
}
