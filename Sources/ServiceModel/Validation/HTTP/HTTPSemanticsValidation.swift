/// Operations use HTTP as HTTP is meant, and can be told apart by it.
///
/// Source: Smithy 2.0, "HTTP bindings".
struct HTTPSemanticsValidation {
    let model: Model
    let relations: ModelRelations

    func check(diagnostics: inout DiagnosticCollector) {
        for index in relations.operations {
            let operation = model.shapes[index]
            guard let http = operation.traits[.http], let properties = operation.operation else { continue }
            let position = http.position == .none ? operation.position : http.position
            if let method = http["method"]?.string {
                checkMethod(method, of: operation, properties, at: position, &diagnostics)
            }
            checkCode(http["code"]?.integer, of: operation, properties, at: position, &diagnostics)
            if let uri = http["uri"]?.string {
                checkQuery(of: uri, operation, properties, at: position, &diagnostics)
            }
        }
        let routes = RouteConflictValidation(model: model)
        for (service, operations) in relations.services(of: model) {
            routes.check(operations, diagnostics: &diagnostics)
            checkMissing(of: service, operations, &diagnostics)
        }
    }

    // MARK: Methods

    private func checkMethod(
        _ method: String, of operation: Shape, _ properties: OperationProperties, at position: SourcePosition,
        _ diagnostics: inout DiagnosticCollector
    ) {
        let uppercase = method.uppercased()
        func report(_ severity: Diagnostic.Severity, _ message: @autoclosure () -> String, _ detail: String) {
            diagnostics.report(
                severity, message(), at: position, event: "HttpMethodSemantics.\(method)\(detail)", of: operation.id)
        }
        // Whether the method is only for what changes nothing, only for what changes something, or for both; likewise for
        // repeating.
        let rules: (isReadonly: Bool?, isIdempotent: Bool?, hasBody: Bool)
        switch uppercase {
        case "GET", "HEAD": rules = (true, nil, false)
        case "OPTIONS":
            report(
                .warning, "`\(operation.id)` is for OPTIONS requests, which frameworks answer; use `smithy.api#cors`",
                "")
            rules = (true, nil, true)
        case "TRACE": rules = (true, nil, false)
        case "POST": rules = (false, nil, true)
        case "PATCH": rules = (false, nil, true)
        case "PUT": rules = (false, true, true)
        case "DELETE": rules = (false, true, false)
        default: return
        }
        if let isReadonly = rules.isReadonly, isReadonly != operation.traits.has(.readonly) {
            report(
                .warning,
                isReadonly
                    ? "`\(operation.id)` is sent with \(method), but is not readonly; apply `smithy.api#readonly`"
                    : "`\(operation.id)` is sent with \(method), but is readonly; use GET",
                ".\(KnownTrait.readonly.id)")
        }
        if rules.isIdempotent == true, !operation.traits.has(.idempotent) {
            report(
                .warning,
                "`\(operation.id)` is sent with \(method), but is not idempotent; apply `smithy.api#idempotent`",
                ".\(KnownTrait.idempotent.id)")
        }
        guard !rules.hasBody, let input = model[properties.input.id] else { return }
        let payload = input.members.first { $0.traits.has(.httpPayload) }
        let inBody = payload.map { [$0] } ?? input.members.filter { HTTPBinding($0.traits, in: .request) == .body }
        for member in inBody where !member.traits.has(.hostLabel) {
            report(
                .danger,
                "`\(member.name)` is in the body of `\(operation.id)`, which is sent with \(method): many clients send no "
                    + "body then; bind it to the query, a header or the URI",
                ".\(member.name)")
        }
    }

    // MARK: Status codes

    private func checkCode(
        _ code: Int?, of operation: Shape, _ properties: OperationProperties, at position: SourcePosition,
        _ diagnostics: inout DiagnosticCollector
    ) {
        let event = "HttpResponseCodeSemantics"
        if let code, !(200...299).contains(code) {
            diagnostics.report(
                .danger, "the status of `\(operation.id)` is \(code); success is 200 to 299", at: position,
                event: event,
                of: operation.id)
        }
        if code == 204 || code == 205, let output = model[properties.output.id],
            output.members.contains(where: { [.body, .payload].contains(HTTPBinding($0.traits, in: .response)) })
        {
            diagnostics.report(
                .warning,
                "the status of `\(operation.id)` is \(code ?? 0), which allows no body; bind all members of "
                    + "`\(output.id)` to headers",
                at: position, event: event, of: operation.id)
        }
    }

    /// An error's status says whose fault it is.
    static func checkError(_ shape: Shape, diagnostics: inout DiagnosticCollector) {
        guard let value = shape.traits[.httpError], let code = value.integer, let fault = shape.traits.string(.error),
            let range = ["client": 400...499, "server": 500...599][fault], !range.contains(code)
        else { return }
        diagnostics.report(
            .danger,
            "the status of `\(shape.id)` is \(code); errors of a \(fault) have \(range.lowerBound) to "
                + "\(range.upperBound)",
            at: value.position, event: "HttpResponseCodeSemantics", of: shape.id)
    }

    // MARK: Queries

    private func checkQuery(
        of uri: String, _ operation: Shape, _ properties: OperationProperties, at position: SourcePosition,
        _ diagnostics: inout DiagnosticCollector
    ) {
        let route = URIRoute(uri)
        if !route.isWellFormed, URIPattern(uri).problem == nil {
            diagnostics.report(
                .error,
                "the URI \"\(uri)\" of `\(operation.id)` has a label that is not a whole segment; put slashes "
                    + "around it", at: position, of: operation.id)
        }
        guard let input = model[properties.input.id], !route.query.isEmpty else { return }
        for member in input.members {
            guard let name = member.traits[.httpQuery], let text = name.string, route.query[text] != nil else {
                continue
            }
            diagnostics.report(
                .error,
                "`\(member.name)` of `\(input.id)` is bound to the query parameter `\(text)`, which the URI of "
                    + "`\(operation.id)` fixes; rename one",
                at: name.position == .none ? member.position : name.position, event: "HttpQueryTrait", of: input.id)
        }
    }

    // MARK: Services

    /// Where HTTP bindings count, every operation has them.
    private func checkMissing(of service: Shape, _ operations: [Shape], _ diagnostics: inout DiagnosticCollector) {
        let isNeeded = service.traits.has(.restJson1) || service.traits.has(.restXml)
        guard isNeeded || operations.contains(where: { $0.traits.has(.http) }) else { return }
        for operation in operations where !operation.traits.has(.http) {
            diagnostics.report(
                isNeeded ? .error : .warning,
                "`\(operation.id)` has no `smithy.api#http` trait, which "
                    + (isNeeded ? "the protocol of `\(service.id)` needs" : "other operations of `\(service.id)` have")
                    + "; apply it",
                at: operation.position, event: "HttpBindingsMissing", of: operation.id)
        }
    }
}
