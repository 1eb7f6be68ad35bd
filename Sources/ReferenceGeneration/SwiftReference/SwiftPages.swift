import Documentation
import ServiceModel
import SwiftGeneration
import TemplateEngine

/// The pages of a generated Swift client: one for each operation and for each type.
struct SwiftPages: ReferencePageWriting {
    let indexPath: String
    let serviceTitle: String
    let serviceDescription: String
    private let service: ReferenceService
    private let plan: SwiftPagePlan
    private let links: SwiftTypeLinks
    private let errorName: String
    private let operationTemplate: CompiledTemplate<SwiftOperationView>
    private let typeTemplate: CompiledTemplate<SwiftTypeView>

    /// How many pages that use a type are listed on its page.
    private static let useLimit = 24

    /// `nil` after reporting why there is no client.
    ///
    /// - Throws: `TemplateErrors` where a template is not right.
    init?(
        _ service: ReferenceService, environment: ReferenceEnvironment, diagnostics: inout DiagnosticCollector
    ) throws(TemplateErrors) {
        operationTemplate = try environment.templates.template(
            named: "reference/swift/operation", for: SwiftOperationView.self, escaping: .html)
        typeTemplate = try environment.templates.template(
            named: "reference/swift/type", for: SwiftTypeView.self, escaping: .html)
        guard
            let client = ClientReference(
                service.service, options: environment.swiftOptions, diagnostics: &diagnostics)
        else { return nil }
        self.service = service
        plan = SwiftPagePlan(client, of: service)
        links = SwiftTypeLinks(paths: plan.typePaths)
        errorName = client.errorName
        indexPath = "\(service.folderName)/index"
        serviceTitle = client.clientName
        let description = service.html(of: service.service.shape.traits)
        serviceDescription =
            "\(description)\n<pre class=\"language-swift\"><code>\(DocumentationHTML.escape(client.setup))</code></pre>"
    }

    var pages: [ReferencePage] { plan.pages }

    func writeContent(of page: ReferencePage, into output: inout [UInt8]) throws(TemplateError) {
        switch page.subject {
        case .operation(let operation):
            guard let method = plan.methods[operation.name] else { return }
            try operationTemplate.render(view(of: method, on: page), into: &output)
        case .shape(let entry):
            guard let type = plan.types[entry.shape.id] else { return }
            try typeTemplate.render(view(of: type, on: page), into: &output)
        }
    }

    // MARK: Operations

    private func view(of method: MethodReference, on page: ReferencePage) -> SwiftOperationView {
        let shape = method.operation.shape
        let documentation = service.html(of: shape.traits)
        let output = method.operation.output.flatMap { plan.types[$0.id] }
        return SwiftOperationView(
            name: method.name, deprecation: deprecation(shape.traits),
            documentation: documentation.isEmpty
                ? "<p>Calls the operation <code>\(DocumentationHTML.escape(method.operation.name))</code>.</p>"
                : documentation,
            declarations: method.declarations.map { SwiftExampleView(code: $0) },
            inputType: code(method.inputType, on: page),
            parameters: method.parameters.map { view(of: $0, on: page) }, outputType: code(method.outputType, on: page),
            results: output?.members.map { property($0, on: page) } ?? [],
            pageDeclarations: method.pageDeclarations.map { SwiftExampleView(code: $0) },
            pageExample: method.pageExample, errorName: errorName,
            errors: method.errors.map { error in
                SwiftMemberView(
                    name: ".\(error.caseName)", type: code(error.type, on: page),
                    documentation: service.html(of: error.shape.traits, under: 2))
            },
            examples: method.examples.map { example in
                SwiftExampleView(
                    title: service.summary(of: example.title),
                    documentation: service.html(example.documentation, under: 3), code: example.code)
            },
            origin: shape.id.absolute)
    }

    // MARK: Types

    private func view(of type: TypeReference, on page: ReferencePage) -> SwiftTypeView {
        let shape = type.entry.shape
        let uses = plan.uses[shape.id] ?? []
        let title: String
        let members: [SwiftMemberView]
        switch type.kind {
        case .structure, .error:
            title = "Properties"
            members = type.members.map { property($0, on: page) }
        case .union, .events:
            title = "Cases"
            members = type.members.map { unionCase($0, on: page) }
        case .enumeration:
            title = "Values"
            members = type.members.map(enumerationValue)
        }
        return SwiftTypeView(
            name: type.name, deprecation: deprecation(shape.traits), documentation: service.html(of: shape.traits),
            declaration: type.declaration, errorCase: type.errorCase, errorName: errorName,
            initializer: type.initializer, membersTitle: title, members: members,
            uses: uses.prefix(Self.useLimit).map {
                SiteLinkView(href: PageAddress.link(from: page.path, to: pages[$0].path), title: pages[$0].title)
            },
            furtherUses: uses.count > Self.useLimit ? "And by \(uses.count - Self.useLimit) more." : "",
            origin: shape.id.absolute)
    }

    // MARK: Members

    /// A parameter, with whether it has to be given.
    private func view(of member: MemberReference, on page: ReferencePage) -> SwiftMemberView {
        var view = property(member, on: page)
        view.isRequired = member.isRequired
        view.defaultValue = member.defaultValue
        return view
    }

    private func property(_ member: MemberReference, on page: ReferencePage) -> SwiftMemberView {
        SwiftMemberView(
            name: member.name, type: code(member.type, on: page),
            deprecation: deprecation(member.member.traits), documentation: documentation(of: member))
    }

    private func unionCase(_ member: MemberReference, on page: ReferencePage) -> SwiftMemberView {
        var view = property(member, on: page)
        view.name = ".\(member.name)"
        if member.type.isEmpty { view.type = "No value" }
        return view
    }

    private func enumerationValue(_ member: MemberReference) -> SwiftMemberView {
        SwiftMemberView(
            name: ".\(member.name)", type: "<code>\(DocumentationHTML.escape(member.rawValue))</code>",
            deprecation: deprecation(member.member.traits), documentation: documentation(of: member))
    }

    /// A member's documentation, or that of its target where this has no page of its own.
    private func documentation(of member: MemberReference) -> String {
        let own = service.html(of: member.member.traits, under: 2)
        return own.isEmpty ? member.target.map { service.html(of: $0.traits, under: 2) } ?? "" : own
    }

    private func code(_ type: String, on page: ReferencePage) -> String {
        type.isEmpty ? "" : "<code>\(links.html(type, on: page.path))</code>"
    }

    /// What a shape or member says of its deprecation, as plain text; empty where it is not deprecated.
    private func deprecation(_ traits: Traits) -> String {
        guard let trait = traits[.deprecated] else { return "" }
        var text = "Deprecated"
        if let since = trait["since"]?.string, !since.isEmpty { text += " since \(since)" }
        text += "."
        if let message = trait["message"]?.string, !message.isEmpty { text += " \(message)" }
        return text
    }
}
