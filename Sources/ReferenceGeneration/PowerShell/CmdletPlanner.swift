import ServiceModel

/// Plans the cmdlets of a service.
struct CmdletPlanner: Sendable {
    let service: ReferenceService
    let settings: PowerShellSettings
    let overrides: PowerShellOverrides
    let names: CmdletNames
    let types: DotNetTypes
    private let flattening: MemberFlattening

    init(_ service: ReferenceService, overrides: PowerShellOverrides) {
        self.service = service
        self.overrides = overrides
        settings = PowerShellSettings(service, overrides)
        let operations = service.model.operationReferences(of: service.service.shape).map(\.id.name)
        var given: [String: (verb: String?, noun: String?)] = [:]
        for (name, operation) in overrides.operations where operation.verb != nil || operation.noun != nil {
            given[name] = (operation.verb, operation.noun)
        }
        names = CmdletNames(of: operations, nounPrefix: settings.nounPrefix, given: given)
        types = DotNetTypes(service: service.service, namespace: settings.namespace)
        let whole = overrides.wholeTypes
        let shapes = service.service
        flattening = MemberFlattening(shapes) { whole.contains(shapes[$0]?.name ?? $0.name) }
    }

    func cmdlet(for operation: ServiceOperation) -> Cmdlet? {
        guard let name = names[operation.name] else { return nil }
        let pagination = CmdletPagination(of: operation, in: service.service)
        let output = CmdletOutput(
            of: operation, types, given: overrides.operations[operation.name]?.select, pagination: pagination,
            metadata: overrides.metadataNames)
        let own = ownParameters(of: operation, name, pagination)
        return Cmdlet(
            name: name, operation: operation,
            parameters: own + addedParameters(name, output, pagination, own), output: output,
            isPaginated: pagination != nil)
    }

    // MARK: Parameters of the operation

    /// A parameter with what decides its place.
    private struct Planned {
        var parameter: CmdletParameter
        let member: FlattenedMember
        let isMetadata: Bool
    }

    /// The parameters of the input's members, in the order of the syntax.
    private func ownParameters(
        of operation: ServiceOperation, _ cmdlet: CmdletName, _ pagination: CmdletPagination?
    ) -> [CmdletParameter] {
        guard let input = operation.input else { return [] }
        let own = overrides.operations[operation.name]
        let members = members(of: input, whole: own?.wholeTypes ?? [])
        let kinds = members.map { service.model[$0.member.target]?.kind }
        let requests = zip(members, kinds).map { member, kind in
            ParameterNames.Request(
                path: member.path, isFlag: kind == .boolean,
                given: own?.parameters[member.fullName] ?? overrides.parameters[member.fullName])
        }
        var planned: [Planned] = []
        for (member, name) in zip(members, ParameterNames.names(of: requests, cmdlet: cmdlet)) {
            let isMetadata =
                member.isOfInput
                && (MetadataNames.inputs.contains(member.fullName) || overrides.metadataNames.contains(member.fullName)
                    || member.fullName == pagination?.inputToken || member.fullName == pagination?.pageSize)
            planned.append(
                Planned(
                    parameter: CmdletParameter(
                        name: name.name, type: types.type(of: member.member.target),
                        documentation: documentation(of: member, name.name, cmdlet, pagination),
                        isRequired: member.isRequired, aliases: name.aliases),
                    member: member, isMetadata: isMetadata))
        }
        if let index = pipelineParameter(planned, kinds, own) { planned[index].parameter.acceptsValue = true }
        return sorted(planned).map(\.parameter)
    }

    /// The members of an input; of what an override says of this operation alone, structures stay whole.
    private func members(of input: Shape, whole: Set<String>) -> [FlattenedMember] {
        guard !whole.isEmpty else { return flattening.members(of: input) }
        let everywhere = overrides.wholeTypes
        let shapes = service.service
        return MemberFlattening(shapes) {
            let name = shapes[$0]?.name ?? $0.name
            return whole.contains(name) || everywhere.contains(name)
        }.members(of: input)
    }

    /// The parameter that a value from the pipeline goes to, where it can be only one: what is no collection, metadata or
    /// deprecated; of several the required ones; of several of these the input's own.
    private func pipelineParameter(
        _ planned: [Planned], _ kinds: [ShapeKind?], _ own: PowerShellOverrides.Operation?
    ) -> Int? {
        if let given = own?.pipelineParameter {
            return planned.firstIndex { $0.member.fullName == given }
        }
        if let given = overrides.pipelineParameter,
            let index = planned.firstIndex(where: { $0.member.fullName == given })
        {
            return index
        }
        var candidates = planned.indices.filter {
            kinds[$0] != .list && kinds[$0] != .map && !planned[$0].isMetadata && !planned[$0].member.isDeprecated
        }
        func narrow(_ isPreferred: (FlattenedMember) -> Bool) {
            guard candidates.count > 1 else { return }
            let preferred = candidates.filter { isPreferred(planned[$0].member) }
            if !preferred.isEmpty { candidates = preferred }
        }
        narrow(\.isRequired)
        narrow(\.isOfInput)
        return candidates.count == 1 ? candidates[0] : nil
    }

    /// The parameter for the pipeline, then the others by the names of their members; last what is metadata or deprecated.
    private func sorted(_ planned: [Planned]) -> [Planned] {
        func rank(_ entry: Planned) -> Int {
            if entry.parameter.acceptsValue { return 0 }
            return entry.isMetadata || entry.member.isDeprecated ? 2 : 1
        }
        return planned.enumerated().sorted { left, right in
            let (leftRank, rightRank) = (rank(left.element), rank(right.element))
            if leftRank != rightRank { return leftRank < rightRank }
            let (leftName, rightName) = (left.element.member.leafName, right.element.member.leafName)
            if leftName != rightName { return ParameterOrder.isBefore(leftName, rightName) }
            return left.offset < right.offset
        }.map(\.element)
    }

    private func documentation(
        of member: FlattenedMember, _ name: String, _ cmdlet: CmdletName, _ pagination: CmdletPagination?
    ) -> [CmdletParameter.Documentation] {
        let target = service.model[member.member.target]
        var text = service.documentation(of: member.member.traits)
        if text.isEmpty, let target { text = service.documentation(of: target.traits) }
        var parts: [CmdletParameter.Documentation] = [
            text.isEmpty ? .plain(["\(settings.cmdletNamespace).\(cmdlet.className).\(name)"]) : .model(text)
        ]
        if member.isOfInput, member.fullName == pagination?.inputToken {
            parts.append(.plain(CmdletTexts.manualPagination(name)))
        }
        if target?.kind == .blob {
            parts.append(.plain([CmdletTexts.bytes(isStream: target?.isStreamingBlob == true)]))
        }
        if member.isDeprecated { parts.append(.plain(["This parameter is deprecated."])) }
        return parts
    }

    // MARK: Parameters of every cmdlet

    private func addedParameters(
        _ cmdlet: CmdletName, _ output: CmdletOutput, _ pagination: CmdletPagination?, _ own: [CmdletParameter]
    ) -> [CmdletParameter] {
        var parameters: [CmdletParameter] = []
        if let selected = output.selected {
            parameters.append(
                CmdletParameter(
                    name: "Select", type: .string,
                    documentation: [.plain([CmdletTexts.select(selected, of: output.response)])]))
        }
        // Commands that change nothing ask for no confirmation.
        if !["Get", "Test", "Find"].contains(cmdlet.verb) {
            parameters.append(
                CmdletParameter(name: "Force", type: .switchParameter, documentation: [.plain([CmdletTexts.force])]))
        }
        if let pagination {
            let token = own.first { ([$0.name] + $0.aliases).contains(pagination.inputToken) }?.name
            parameters.append(
                CmdletParameter(
                    name: "NoAutoIteration", type: .switchParameter,
                    documentation: [.plain([CmdletTexts.noAutoIteration(token ?? pagination.inputToken)])]))
        }
        let config = "\(settings.cmdletNamespace).\(settings.client)ClientCmdlet.ClientConfig"
        parameters.append(
            CmdletParameter(name: "ClientConfig", type: settings.clientConfig, documentation: [.plain([config])]))
        return parameters
    }
}

extension Shape {
    fileprivate var isStreamingBlob: Bool { kind == .blob && traits.has(.streaming) }
}
