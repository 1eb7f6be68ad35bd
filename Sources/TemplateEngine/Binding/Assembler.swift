/// Collects the instructions of a program, their tables and where they come from.
struct Assembler {
    /// The template and the byte in it that the next instructions come from.
    var source = TemplateSource(path: "", text: "")
    var offset = 0

    private var instructions: [Instruction] = []
    private var origins: [Program.Origin] = []
    private var literals: [Program.Literal] = []
    private var literalIndices: [String: Int] = [:]
    private var blocks: [Program.Block] = []
    private var paths: [[Int]] = []
    private var calls: [Program.Call] = []

    /// The place of the next instruction.
    var position: Int { instructions.count }

    /// The program, with `start` giving the first instruction of what each call's target was until now.
    func program(start: (Int) -> Int) -> Program {
        var calls = calls
        for index in calls.indices { calls[index].target = start(calls[index].target) }
        return Program(
            instructions: instructions, literals: literals, blocks: blocks, paths: paths, calls: calls, origins: origins
        )
    }

    @discardableResult
    mutating func emit(_ instruction: Instruction) -> Int {
        instructions.append(instruction)
        origins.append(Program.Origin(source: source, offset: offset))
        return instructions.count - 1
    }

    mutating func emitLiteral(_ text: String) {
        if text.isEmpty { return }
        let index: Int
        if let known = literalIndices[text] {
            index = known
        } else {
            index = literals.count
            literalIndices[text] = index
            literals.append(Program.Literal(text))
        }
        emit(Instruction(operation: .literal, index: index))
    }

    mutating func emitVariable(_ operand: Operand, line: TemplateNode.Line?, escaping: TemplateEscaping) {
        guard let line else {
            let operation: Instruction.Operation =
                switch escaping {
                case .none: .text
                case .html: .htmlText
                }
            emit(Instruction(operation: operation, operand: operand))
            return
        }
        let block = Program.Block(indentation: line.indentation, lineEnd: line.lineEnd, escaping: escaping)
        blocks.append(block)
        emit(Instruction(operation: .block, operand: operand, index: blocks.count - 1))
    }

    mutating func emitCall(_ call: Program.Call) {
        calls.append(call)
        emit(Instruction(operation: .call, index: calls.count - 1))
    }

    /// Makes the instruction at `index` jump to the next one.
    mutating func jumpHere(from index: Int) {
        instructions[index].target = instructions.count
    }

    mutating func operand(scope: Int, slot: Int, path: [Int]) -> Operand {
        if path.isEmpty { return Operand(scope: scope, slot: slot, path: -1) }
        // The path's slots come first; the operand's own slot is in the view where they lead.
        if let known = paths.firstIndex(of: path) { return Operand(scope: scope, slot: slot, path: known) }
        paths.append(path)
        return Operand(scope: scope, slot: slot, path: paths.count - 1)
    }
}

extension Program.Literal {
    init(_ text: String) {
        self.text = text
        var lines: [Program.Line] = []
        var rest = text.utf8[...]
        while !rest.isEmpty {
            let newline = rest.firstIndex(of: UInt8(ascii: "\n"))
            let end = newline.map { rest.index(after: $0) } ?? rest.endIndex
            let line = String(Substring(rest[..<end]))
            let isEmpty = line == "\n" || line == "\r\n"
            lines.append(Program.Line(text: line, isEmpty: isEmpty, isTerminated: newline != nil))
            rest = rest[end...]
        }
        self.lines = lines
    }
}
