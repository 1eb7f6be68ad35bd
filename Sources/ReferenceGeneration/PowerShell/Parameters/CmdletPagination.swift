import ServiceModel

/// The members by which an operation's answer comes in pages, as .NET has them.
struct CmdletPagination: Sendable {
    let inputToken: String
    let outputToken: String
    /// `nil` where the size of pages cannot be chosen.
    let pageSize: String?

    /// `nil` where the operation does not answer in pages.
    init?(of operation: ServiceOperation, in service: Service) {
        guard let own = operation.shape.traits[.paginated] else { return nil }
        let shared = service.shape.traits[.paginated]
        func name(_ key: String) -> String? {
            let node = own[key] ?? shared?[key]
            let text = node?.string ?? node?.array?.first?.string
            // Of a path, the outermost member.
            return text?.utf8.split(separator: UInt8(ascii: ".")).first.map { String(Substring($0)).withUpperCaseFirst }
        }
        guard let inputToken = name("inputToken"), let outputToken = name("outputToken"),
            operation.input?.members.contains(where: { $0.name.withUpperCaseFirst == inputToken }) == true,
            operation.output?.members.contains(where: { $0.name.withUpperCaseFirst == outputToken }) == true
        else { return nil }
        self.inputToken = inputToken
        self.outputToken = outputToken
        pageSize = name("pageSize")
    }
}
