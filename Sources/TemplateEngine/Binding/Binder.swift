/// Compiles a template and its partials for one type of view, resolving every name.
///
/// A partial is compiled once for each set of scopes in which it is included.
struct Binder {
    private let library: TemplateLibrary
    private let escaping: TemplateEscaping
    private var parsed: [String: [TemplateNode]] = [:]
    var assembler = Assembler()
    private var errors: [TemplateError] = []
    private var instances: [Instance] = []
    private var instanceIndices: [Instance.Key: Int] = [:]
    /// The instance being compiled.
    private var current = 0
    /// The inclusions before any view is entered, which may not lead back to where they began.
    private var inclusions: [[Inclusion]] = []

    /// A template in one set of scopes.
    private struct Instance {
        let source: TemplateSource
        let scopes: Scopes
        var start = 0

        struct Key: Hashable {
            let name: String
            let types: [ObjectIdentifier]
            let isInList: Bool
        }
    }

    private struct Inclusion {
        let instance: Int
        let offset: Int
    }

    /// How many times partials are bound in different scopes before the template is refused.
    static let maximumInstances = 500

    init(library: TemplateLibrary, escaping: TemplateEscaping) {
        self.library = library
        self.escaping = escaping
    }

    mutating func bind(_ name: String, to root: any ViewModel.Type) throws(TemplateErrors) -> Program {
        guard let source = library.sources[name] else {
            let message = "there is no template `\(name)`; \(advice(for: name, among: library.sources.keys.sorted()))"
            throw TemplateErrors([TemplateError(path: name, line: 1, column: 1, message: message)])
        }
        _ = instance(of: source, in: Scopes(types: [root], isInList: false))
        while current < instances.count, instances.count <= Self.maximumInstances {
            compileInstance()
            current += 1
        }
        if instances.count > Self.maximumInstances {
            errors.append(source.error(atByte: 0, "its partials are included in too many different scopes; use fewer"))
        }
        reportEndlessInclusions()
        if !errors.isEmpty { throw TemplateErrors(ordered(errors)) }
        return assembler.program { instances[$0].start }
    }

    /// The errors, one for each place though its template may be bound in several scopes, by template in order of inclusion,
    /// then by place.
    private func ordered(_ errors: [TemplateError]) -> [TemplateError] {
        var order: [String: Int] = [:]
        for instance in instances where order[instance.source.path] == nil { order[instance.source.path] = order.count }
        func precedes(_ first: TemplateError, _ second: TemplateError) -> Bool {
            let firstOrder = order[first.path, default: 0]
            let secondOrder = order[second.path, default: 0]
            return (firstOrder, first.line, first.column, first.message)
                < (secondOrder, second.line, second.column, second.message)
        }
        var ordered: [TemplateError] = []
        for error in errors.sorted(by: precedes) where ordered.last?.isAtPlace(of: error) != true {
            ordered.append(error)
        }
        return ordered
    }

    private mutating func instance(of source: TemplateSource, in scopes: Scopes) -> Int {
        let key = Instance.Key(
            name: source.name, types: scopes.types.map { ObjectIdentifier($0) }, isInList: scopes.isInList)
        if let index = instanceIndices[key] { return index }
        instanceIndices[key] = instances.count
        instances.append(Instance(source: source, scopes: scopes))
        inclusions.append([])
        return instances.count - 1
    }

    private mutating func compileInstance() {
        instances[current].start = assembler.position
        let source = instances[current].source
        let nodes: [TemplateNode]
        if let known = parsed[source.name] {
            nodes = known
        } else {
            var parser = TemplateParser(source)
            nodes = parser.parse()
            errors += parser.errors
            parsed[source.name] = nodes
        }
        assembler.source = source
        compile(nodes, in: instances[current].scopes)
        assembler.emit(Instruction(operation: .leave))
    }

    private mutating func compile(_ nodes: [TemplateNode], in scopes: Scopes) {
        for node in nodes {
            switch node {
            case .text(let text): assembler.emitLiteral(text)
            case .variable(let variable):
                assembler.offset = variable.offset
                compile(variable, in: scopes)
            case .section(let section):
                assembler.offset = section.offset
                compile(section, in: scopes)
            case .partial(let partial):
                assembler.offset = partial.offset
                compile(partial, in: scopes)
            }
        }
    }

    private mutating func compile(_ variable: TemplateNode.Variable, in scopes: Scopes) {
        switch variable.name {
        case .index:
            if requireList(variable.name, in: scopes) { assembler.emit(Instruction(operation: .position)) }
        case .first, .last:
            report("`\(variable.name)` is a condition; write `{{#\(variable.name)}}…{{/\(variable.name)}}`")
        case .invalid: break
        case .current, .path:
            guard let (operand, kind) = resolve(variable.name, of: "variable", in: scopes) else { return }
            guard case .text = kind else {
                report("`\(variable.name)` is \(kind), not a text; write `{{#\(variable.name)}}…{{/\(variable.name)}}`")
                return
            }
            let escaping = variable.isEscaped ? escaping : .none
            assembler.emitVariable(operand, line: variable.line, escaping: escaping)
        }
    }

    private mutating func compile(_ section: TemplateNode.Section, in scopes: Scopes) {
        let operation: Instruction.Operation
        switch section.name {
        case .invalid: return
        case .index:
            report("`-index` is a number; write `{{-index}}`, or `{{#-first}}` and `{{#-last}}` for conditions")
            return
        case .first: operation = section.isInverted ? .jumpIfFirst : .jumpUnlessFirst
        case .last: operation = section.isInverted ? .jumpIfLast : .jumpUnlessLast
        case .current, .path:
            guard let (operand, kind) = resolve(section.name, of: "section", in: scopes) else { return }
            compile(section, on: operand, kind: kind, in: scopes)
            return
        }
        if requireList(section.name, in: scopes) {
            let jump = assembler.emit(Instruction(operation: operation))
            compile(section.children, in: scopes)
            assembler.jumpHere(from: jump)
        }
    }

    private mutating func compile(
        _ section: TemplateNode.Section, on operand: Operand, kind: ViewField.Kind, in scopes: Scopes
    ) {
        if section.isInverted {
            let jump = assembler.emit(Instruction(operation: .jumpIf, operand: operand))
            compile(section.children, in: scopes)
            assembler.jumpHere(from: jump)
            return
        }
        var inner = scopes
        switch kind {
        case .flag, .text:
            if case .text = kind { inner.current = .text(operand) }
            let jump = assembler.emit(Instruction(operation: .jumpUnless, operand: operand))
            compile(section.children, in: inner)
            assembler.jumpHere(from: jump)
        case .view(let type):
            let enter = assembler.emit(Instruction(operation: .enterView, operand: operand))
            compile(section.children, in: scopes.entering(type, isList: false))
            assembler.emit(Instruction(operation: .leaveView))
            assembler.jumpHere(from: enter)
        case .views(let type):
            let enter = assembler.emit(Instruction(operation: .enterViews, operand: operand))
            compile(section.children, in: scopes.entering(type, isList: true))
            assembler.emit(Instruction(operation: .nextView, target: enter + 1))
            assembler.jumpHere(from: enter)
        }
    }

    private mutating func compile(_ partial: TemplateNode.Partial, in scopes: Scopes) {
        let includer = instances[current].source.name
        guard let source = source(of: partial.name, includedBy: includer) else {
            let folder = Self.folder(of: includer)
            let known = library.sources.keys.sorted().map {
                $0.hasPrefix(folder) ? String($0.dropFirst(folder.count)) : $0
            }
            report("there is no partial `\(partial.name)`; \(advice(for: partial.name, among: known))")
            return
        }
        let reachable = scopes.reachable
        let isSameFrame = reachable.count == scopes.types.count
        let types = reachable.map { scopes.types[$0] }
        let included = instance(of: source, in: Scopes(types: types, isInList: scopes.isInList))
        if !scopes.hasEnteredView {
            inclusions[current].append(Inclusion(instance: included, offset: partial.offset))
        }
        let call = Program.Call(
            target: included, scopes: isSameFrame ? nil : reachable, indentation: partial.indentation)
        assembler.emitCall(call)
    }

    /// The partial `name`: in the includer's folder, else from the library's root.
    private func source(of name: String, includedBy includer: String) -> TemplateSource? {
        TemplateLibrary.names(of: name, includedBy: includer).lazy.compactMap { library.sources[$0] }.first
    }

    private static func folder(of name: String) -> String {
        guard let slash = name.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "" }
        return String(name[...slash])
    }

    /// Where the value of `name` is, and what it is; nil when that has been reported.
    private mutating func resolve(
        _ name: TagName, of tag: String, in scopes: Scopes
    ) -> (Operand, ViewField.Kind)? {
        guard case .path(let names) = name, let first = names.first else {
            switch scopes.current {
            case .text(let operand): return (operand, .text)
            case .view: report("`.` is a view here, not a text; name one of its fields")
            case .none:
                report("`.` is the text of a section of this template; put it in one, `{{#text}}{{.}}{{/text}}`")
            }
            return nil
        }
        guard var found = scopes.find(first) else {
            report("unknown \(tag) `\(first)`; \(suggestion(for: first, among: scopes.names))\(scopes.listing)")
            return nil
        }
        var path: [Int] = []
        for (before, name) in zip(names, names.dropFirst()) {
            guard case .view(let type) = found.kind else {
                let advice =
                    if case .views = found.kind { "write `{{#\(before)}}…{{/\(before)}}`" } else { "remove `.\(name)`" }
                report("`\(before)` is \(found.kind), not a view that has a `\(name)`; \(advice)")
                return nil
            }
            let viewType = type.viewType
            guard let slot = viewType.fields.firstIndex(where: { $0.name == name }) else {
                let known = suggestion(for: name, among: viewType.fields.map(\.name))
                report("unknown \(tag) `\(name)` in `\(before)`; \(known)\(viewType.listing)")
                return nil
            }
            path.append(found.slot)
            found = (found.scope, slot, viewType.fields[slot].kind)
        }
        return (assembler.operand(scope: found.scope, slot: found.slot, path: path), found.kind)
    }

    private mutating func requireList(_ name: TagName, in scopes: Scopes) -> Bool {
        if !scopes.isInList { report("`\(name)` is only known in a list; put it in a section of one") }
        return scopes.isInList
    }

    private func suggestion(for name: String, among candidates: [String]) -> String {
        nearestName(to: name, among: candidates).map { "did you mean `\($0)`? " } ?? ""
    }

    private func advice(for name: String, among candidates: [String]) -> String {
        if let nearest = nearestName(to: name, among: candidates) { return "did you mean `\(nearest)`?" }
        return candidates.isEmpty ? "the library is empty" : "there are \(ViewType.list(candidates))"
    }

    private mutating func report(_ message: String) {
        errors.append(instances[current].source.error(atByte: assembler.offset, message))
    }

    /// Partials that include themselves without going into a view would do so for ever.
    private mutating func reportEndlessInclusions() {
        var reported: Set<Int> = []
        for start in instances.indices {
            // Whether an instance leads back to itself; there are few, and fewer that include before entering a view.
            var visited: Set<Int> = []
            var pending = inclusions[start].map { (first: $0.offset, instance: $0.instance) }
            while let next = pending.popLast() {
                if next.instance == start {
                    if reported.insert(start).inserted {
                        let message =
                            "the partial leads back here without entering a view, for ever; put it in a section of views"
                        errors.append(instances[start].source.error(atByte: next.first, message))
                    }
                    break
                }
                if visited.insert(next.instance).inserted {
                    pending += inclusions[next.instance].map { (first: next.first, instance: $0.instance) }
                }
            }
        }
    }
}
