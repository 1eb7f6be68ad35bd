package import ServiceModel

/// How a command asks for the pages of an operation's results.
package struct CommandPaginator: Sendable {
    /// The members of the input that hold where a page begins.
    package let inputTokens: [String]
    /// The member of the input that holds how long a page may be.
    package let pageSize: String?
    /// Where the results are in a page, as JMESPath.
    package let results: [String]

    /// The paginator of an operation; `nil` where it has none.
    ///
    /// What AWS' files of paginators say and Smithy's trait cannot hold stands in a trait of its own.
    package init?(_ operation: ServiceOperation, of service: Service) {
        func texts(_ node: Node?) -> [String] { node?.array?.compactMap(\.string) ?? node?.string.map { [$0] } ?? [] }
        let traits = operation.shape.traits
        if let paginator = traits[.paginator] {
            inputTokens = texts(paginator["inputToken"])
            pageSize = paginator["pageSize"]?.string
            results = texts(paginator["results"])
        } else if let pagination = Pagination(operation.shape, in: service.shape) {
            inputTokens = pagination.inputTokens
            pageSize = pagination.pageSize
            results = texts(pagination.setting("items"))
        } else {
            return nil
        }
        guard !inputTokens.isEmpty else { return nil }
    }
}
