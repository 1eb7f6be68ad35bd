import ServiceModel

/// The members by which an operation's answer comes in pages, as .NET has them.
struct CmdletPagination: Sendable {
    let inputToken: String
    let outputToken: String
    /// `nil` where the size of pages cannot be chosen.
    let pageSize: String?

    /// `nil` where the operation does not answer in pages.
    init?(of operation: ServiceOperation, in service: Service) {
        guard let pagination = Pagination(operation.shape, in: service.shape) else { return nil }
        func name(_ text: String?) -> String? {
            // Of a path, the outermost member.
            text?.utf8.split(separator: UInt8(ascii: ".")).first.map { String(Substring($0)).withUpperCaseFirst }
        }
        guard let inputToken = name(pagination.inputTokens.first),
            let outputToken = name(pagination.outputTokens.first),
            operation.input?.members.contains(where: { $0.name.withUpperCaseFirst == inputToken }) == true,
            operation.output?.members.contains(where: { $0.name.withUpperCaseFirst == outputToken }) == true
        else { return nil }
        self.inputToken = inputToken
        self.outputToken = outputToken
        pageSize = name(pagination.pageSize)
    }
}
