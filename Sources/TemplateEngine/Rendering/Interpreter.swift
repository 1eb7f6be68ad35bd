extension Program {
    func render(_ root: any ViewModel, into output: inout [UInt8]) throws(TemplateError) {
        var interpreter = Interpreter(program: self, root: root)
        interpreter.output.swap(with: &output)
        defer { interpreter.output.swap(with: &output) }
        try interpreter.run()
    }
}

/// Runs a program's instructions over a view.
struct Interpreter: ~Copyable {
    private let program: Program
    var output = IndentedOutput()
    /// The views entered, of all frames.
    private var scopes: [any ViewModel]
    /// Where the scopes of the template being rendered begin.
    private var base = 0
    /// The lists entered, and the place in each.
    private var lists: [ListPosition] = []
    /// Where to go on after each partial entered.
    private var frames: [Frame] = []

    private struct ListPosition {
        let views: any ViewModelList
        let count: Int
        var index: Int
    }

    private struct Frame {
        let position: Int
        let base: Int
        /// How many scopes there were, of all frames.
        let scopes: Int
        /// The includer's indentation.
        let indentation: String
    }

    /// How deep partials may include each other.
    static let maximumDepth = 1_000

    init(program: Program, root: any ViewModel) {
        self.program = program
        scopes = [root]
        scopes.reserveCapacity(32)
    }

    mutating func run() throws(TemplateError) {
        let program = program
        try program.instructions.withUnsafeBufferPointer { (instructions) throws(TemplateError) in
            try program.literals.withUnsafeBufferPointer { (literals) throws(TemplateError) in
                guard let instructions = instructions.baseAddress else { return }
                try run(instructions, literals)
            }
        }
    }

    private mutating func run(
        _ instructions: UnsafePointer<Instruction>, _ literals: UnsafeBufferPointer<Program.Literal>
    ) throws(TemplateError) {
        var position = 0
        while true {
            let instruction = instructions[position]
            position += 1
            switch instruction.operation {
            case .literal:
                output.append(literals[instruction.index])
            case .text:
                switch value(instruction.operand) {
                case .text(let text): output.append(text)
                case .utf8(let bytes): output.append(bytes)
                case nil: break
                case let other?: throw mismatch(other, "a text", position)
                }
            case .htmlText:
                output.append(escapedForHTML(try text(instruction.operand, position)))
            case .block:
                let text = try text(instruction.operand, position)
                if text.isEmpty { break }
                let block = program.blocks[instruction.index]
                switch block.escaping {
                case .none: output.append(text, as: block)
                case .html: output.append(escapedForHTML(text), as: block)
                }
            case .position:
                output.append(String((lists.last?.index ?? 0) + 1))
            case .jumpUnless:
                if !isTrue(instruction.operand) { position = instruction.target }
            case .jumpIf:
                if isTrue(instruction.operand) { position = instruction.target }
            case .jumpUnlessFirst:
                if !isFirst { position = instruction.target }
            case .jumpIfFirst:
                if isFirst { position = instruction.target }
            case .jumpUnlessLast:
                if !isLast { position = instruction.target }
            case .jumpIfLast:
                if isLast { position = instruction.target }
            case .enterView:
                switch value(instruction.operand) {
                case .view(let view?): scopes.append(view)
                case .view(nil), nil: position = instruction.target
                case let other?: throw mismatch(other, "a view", position)
                }
            case .leaveView:
                scopes.removeLast()
            case .enterViews:
                switch value(instruction.operand) {
                case .views(let views):
                    let count = views.count
                    if count == 0 {
                        position = instruction.target
                    } else {
                        lists.append(ListPosition(views: views, count: count, index: 0))
                        scopes.append(views.view(at: 0))
                    }
                case nil: position = instruction.target
                case let other?: throw mismatch(other, "a list of views", position)
                }
            case .nextView:
                let last = lists.count - 1
                let index = lists[last].index + 1
                if index < lists[last].count {
                    lists[last].index = index
                    scopes[scopes.count - 1] = lists[last].views.view(at: index)
                    position = instruction.target
                } else {
                    lists.removeLast()
                    scopes.removeLast()
                }
            case .call:
                if frames.count == Self.maximumDepth {
                    let origin = program.origins[position - 1]
                    let message = "partials include each other more than \(Self.maximumDepth) deep; enter smaller views"
                    throw origin.source.error(atByte: origin.offset, message)
                }
                position = enter(program.calls[instruction.index], from: position)
            case .leave:
                guard let frame = frames.popLast() else { return }
                position = leave(frame)
            }
        }
    }

    private mutating func enter(_ call: Program.Call, from position: Int) -> Int {
        let indentation = output.indentation
        frames.append(Frame(position: position, base: base, scopes: scopes.count, indentation: indentation))
        if !call.indentation.isEmpty { output.beginIndentation(indentation + call.indentation) }
        if let indices = call.scopes {
            let start = scopes.count
            for index in indices { scopes.append(scopes[base + index]) }
            base = start
        }
        return call.target
    }

    private mutating func leave(_ frame: Frame) -> Int {
        if scopes.count > frame.scopes { scopes.removeLast(scopes.count - frame.scopes) }
        base = frame.base
        output.indentation = frame.indentation
        return frame.position
    }

    private var isFirst: Bool {
        lists[lists.count - 1].index == 0
    }

    private var isLast: Bool {
        lists[lists.count - 1].index == lists[lists.count - 1].count - 1
    }

    /// The value of `operand`, or nil when a view on the way to it is absent.
    private func value(_ operand: Operand) -> ViewValue? {
        if operand.path < 0 { return scopes[base + operand.scope].value(at: operand.slot) }
        var view = scopes[base + operand.scope]
        for slot in program.paths[operand.path] {
            guard case .view(let next?) = view.value(at: slot) else { return nil }
            view = next
        }
        return view.value(at: operand.slot)
    }

    private func text(_ operand: Operand, _ position: Int) throws(TemplateError) -> String {
        switch value(operand) {
        case .text(let text): return text
        case .utf8(let bytes): return String(decoding: bytes, as: UTF8.self)
        case nil: return ""
        case let other?: throw mismatch(other, "a text", position)
        }
    }

    private func isTrue(_ operand: Operand) -> Bool {
        switch value(operand) {
        case .flag(let flag): flag
        case .text(let text): !text.isEmpty
        case .utf8(let bytes): !bytes.isEmpty
        case .view(let view): view != nil
        case .views(let views): views.count > 0
        case nil: false
        }
    }

    /// A view model that does not keep to its view type; `position` is after the instruction that found it.
    private func mismatch(_ value: ViewValue, _ expected: String, _ position: Int) -> TemplateError {
        let found =
            switch value {
            case .text, .utf8: "a text"
            case .flag: "a flag"
            case .view: "a view"
            case .views: "a list of views"
            }
        let origin = program.origins[position - 1]
        let slot = program.instructions[position - 1].operand.slot
        let message =
            "the view model gave \(found) for slot \(slot), not \(expected); correct its value(at:) or viewType"
        return origin.source.error(atByte: origin.offset, message)
    }
}
