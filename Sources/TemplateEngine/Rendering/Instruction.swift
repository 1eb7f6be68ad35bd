/// One step of a compiled template.
struct Instruction {
    var operation: Operation
    /// Where the value is, for operations on one.
    var operand = Operand.none
    /// An index into one of the program's tables, by operation.
    var index = 0
    /// The instruction to go on with when the operation jumps.
    var target = 0

    enum Operation: UInt8 {
        /// Append `literals[index]`.
        case literal
        /// Append the text as it is.
        case text
        /// Append the text escaped for HTML.
        case htmlText
        /// Append the text as a block of lines of their own, `blocks[index]`; nothing when it is empty.
        case block
        /// Append the position, from 1, in the innermost list.
        case position
        /// Jump unless the value is true, not empty, or present.
        case jumpUnless
        /// Jump if the value is true, not empty, or present.
        case jumpIf
        /// Jump unless this is the first element of the innermost list; and so on.
        case jumpUnlessFirst
        case jumpIfFirst
        case jumpUnlessLast
        case jumpIfLast
        /// Push the view as the innermost scope; jump when it is absent.
        case enterView
        /// Drop the innermost scope.
        case leaveView
        /// Push the first of the views as the innermost scope; jump when there is none.
        case enterViews
        /// Put the next of the views into the innermost scope and jump; or drop it after the last.
        case nextView
        /// Go on in the partial of `calls[index]`.
        case call
        /// Go on after the call; or end.
        case leave
    }
}

/// Where a value is found: in which scope and at which slot, both known when the template is bound.
struct Operand: Equatable {
    /// The scope's place in the frame of the template, from the outermost.
    var scope: Int
    /// The slot in that scope's view; or, where there is a path, in the view at its end.
    var slot: Int
    /// The index in `Program.paths` of the slots of the views to go through first; -1 for none.
    var path: Int

    static let none = Operand(scope: 0, slot: 0, path: -1)
}
