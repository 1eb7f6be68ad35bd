/// A template and its partials as one flat list of instructions with their tables.
final class Program: Sendable {
    let instructions: [Instruction]
    let literals: [Literal]
    let blocks: [Block]
    let paths: [[Int]]
    let calls: [Call]
    /// Where each instruction comes from.
    let origins: [Origin]

    init(
        instructions: [Instruction], literals: [Literal], blocks: [Block], paths: [[Int]], calls: [Call],
        origins: [Origin]
    ) {
        self.instructions = instructions
        self.literals = literals
        self.blocks = blocks
        self.paths = paths
        self.calls = calls
        self.origins = origins
    }

    /// Text that a template gives itself.
    struct Literal {
        let text: String
        /// The same in lines, each but perhaps the last with its end, for when they are to be indented.
        let lines: [Line]
    }

    /// A line of a literal, or a part of one.
    struct Line {
        let text: String
        /// Whether there is nothing on it but its end.
        let isEmpty: Bool
        let isTerminated: Bool
    }

    /// A variable alone on its line.
    struct Block {
        let indentation: String
        let lineEnd: String
        let escaping: TemplateEscaping
    }

    /// The inclusion of a partial.
    struct Call {
        /// The partial's first instruction.
        var target: Int
        /// The scopes of this frame that make up the partial's; nil when it shares the frame as it is.
        let scopes: [Int]?
        /// What goes before each line of the partial that is not empty.
        let indentation: String
    }

    struct Origin {
        let source: TemplateSource
        let offset: Int
    }
}
