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
        // A protocol asks for bindings only where a model has some.
        let hasBindings = relations.operations.contains { model.shapes[$0].traits.has(.http) }
        for (service, operations) in relations.services(of: model) where hasBindings {
            routes.check(operations, diagnostics: &diagnostics)
            checkMissing(of: service, operations, &diagnostics)
        }
    }

    // MARK: Methods

    /// What HTTP says of a method. Source: RFC 9110, section 9.
    private struct MethodRule {
        let isReadonly: Bool
        /// `nil` where a method says nothing about repeating.
        let isIdempotent: Bool?
        let hasBody: Bool
    }

    private static let methods: [String: MethodRule] = [
        "GET": MethodRule(isReadonly: true, isIdempotent: false, hasBody: false),
        "HEAD": MethodRule(isReadonly: true, isIdempotent: false, hasBody: false),
        "OPTIONS": MethodRule(isReadonly: true, isIdempotent: false, hasBody: true),
        "TRACE": MethodRule(isReadonly: true, isIdempotent: false, hasBody: false),
        "POST": MethodRule(isReadonly: false, isIdempotent: nil, hasBody: true),
        "PATCH": MethodRule(isReadonly: false, isIdempotent: nil, hasBody: true),
        "PUT": MethodRule(isReadonly: false, isIdempotent: true, hasBody: true),
        "DELETE": MethodRule(isReadonly: false, isIdempotent: true, hasBody: false),
    ]

    private func checkMethod(
        _ method: String, of operation: Shape, _ properties: OperationProperties, at position: SourcePosition,
        _ diagnostics: inout DiagnosticCollector
    ) {
        let standard = method.uppercased()
        guard let rule = Self.methods[standard] else { return }
        func report(_ severity: Diagnostic.Severity, _ message: @autoclosure () -> String, _ detail: String) {
            diagnostics.report(
                severity, message(), at: position, event: "HttpMethodSemantics\(detail)", of: operation.id)
        }
        if method != standard {
            report(
                .warning,
                "`\(operation.id)` is sent with \(method), but methods are told apart by case; write \(standard)",
                "")
        }
        if standard == "OPTIONS" {
            report(
                .warning, "`\(operation.id)` is for OPTIONS requests, which frameworks answer; use `smithy.api#cors`",
                ".OPTIONS")
        }
        if rule.isReadonly != operation.traits.has(.readonly) {
            report(
                .warning,
                rule.isReadonly
                    ? "`\(operation.id)` is sent with \(method), but is not readonly; apply `smithy.api#readonly`"
                    : "`\(operation.id)` is sent with \(method), but is readonly; use GET",
                rule.isReadonly ? ".MissingReadonlyTrait" : ".UnnecessaryReadonlyTrait")
        }
        if let isIdempotent = rule.isIdempotent, isIdempotent != operation.traits.has(.idempotent) {
            report(
                .warning,
                isIdempotent
                    ? "`\(operation.id)` is sent with \(method), but is not idempotent; apply `smithy.api#idempotent`"
                    : "`\(operation.id)` is sent with \(method) and is idempotent; what is readonly is so without saying",
                isIdempotent ? ".MissingIdempotentTrait" : ".UnnecessaryIdempotentTrait")
        }
        guard !rule.hasBody, let input = model[properties.input.id] else { return }
        let payload = input.members.first { $0.traits.has(.httpPayload) }
        let inBody = payload.map { [$0] } ?? input.members.filter { HTTPBinding($0.traits, in: .request) == .body }
        if inBody.isEmpty { return }
        report(
            .danger,
            "\(Listing.names(inBody.map(\.name))) would be the body of `\(operation.id)`, which is sent with \(method): many "
                + "clients send no body then; bind what is in it to the query, a header or the URI",
            ".UnexpectedPayload")
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
        let isNeeded = relations.hasProtocol(service, supporting: .http)
        guard isNeeded || operations.contains(where: { $0.traits.has(.http) }) else { return }
        for operation in operations where !operation.traits.has(.http) {
            diagnostics.report(
                isNeeded ? .error : .warning,
                "`\(operation.id)` has no `smithy.api#http` trait, which "
                    + (isNeeded ? "a protocol of `\(service.id)` needs" : "other operations of `\(service.id)` have")
                    + "; apply it",
                at: operation.position, event: "HttpBindingsMissing", of: operation.id)
        }
    }
}
