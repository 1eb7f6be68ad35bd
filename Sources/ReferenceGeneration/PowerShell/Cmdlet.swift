import ServiceModel

/// What a cmdlet returns.
struct CmdletOutput: Sendable {
    /// The class of the whole answer.
    let response: DotNetType
    /// What is returned where nothing else is asked for: a member's name, `*` for the whole answer; `nil` for nothing.
    let selected: String?
    /// The type of a selected member, and whether it is of each element of a collection; `nil` where none is selected.
    let member: (type: DotNetType, isCollection: Bool)?

    /// - Parameters:
    ///   - given: What an override says that is selected.
    ///   - metadata: Further members that are never selected alone.
    init(
        of operation: ServiceOperation, _ types: DotNetTypes, given: String?, pagination: CmdletPagination?,
        metadata: Set<String>
    ) {
        response = types.response(of: operation.name)
        let members = operation.output?.members ?? []
        func member(named name: String) -> Member? { members.first { $0.name.withUpperCaseFirst == name } }
        if let given {
            selected = given
            self.member = member(named: given).map { types.outputType(of: $0.target) }
            return
        }
        guard !members.isEmpty else {
            selected = nil
            self.member = nil
            return
        }
        let results = members.filter {
            let name = $0.name.withUpperCaseFirst
            return !MetadataNames.outputs.contains(name) && !metadata.contains(name) && name != pagination?.outputToken
                && !$0.traits.has(.deprecated)
        }
        if results.count == 1 {
            selected = results[0].name.withUpperCaseFirst
            self.member = types.outputType(of: results[0].target)
        } else {
            selected = "*"
            self.member = nil
        }
    }
}

/// A cmdlet: what its page says, before it is laid out.
struct Cmdlet: Sendable {
    let name: CmdletName
    let operation: ServiceOperation
    /// In the order of the syntax.
    let parameters: [CmdletParameter]
    let output: CmdletOutput
    let isPaginated: Bool
}
