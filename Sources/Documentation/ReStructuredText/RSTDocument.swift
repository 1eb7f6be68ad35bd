/// A document in reStructuredText, as docutils reads it: its nodes in order, each before those that it holds.
///
/// What docutils would say of mistakes is not part of it. Text which docutils shows only beside such a message is a literal block.
package struct RSTDocument: Sendable, Equatable {
    package var nodes: [RSTNode] = []
    /// The text of all nodes, in UTF-8.
    package var text: [UInt8] = []
    /// How many sections around the whole document are its title and subtitle.
    package var titleSections = 0

    /// The text of a node that holds its own.
    package func text(of node: RSTNode) -> ArraySlice<UInt8> {
        text[Int(node.start)..<Int(node.end)]
    }

    /// The text of all inlines in a node.
    package func inlineText(in index: Int) -> [UInt8] {
        var result: [UInt8] = []
        for node in nodes[(index + 1)..<Int(nodes[index].subtreeEnd)] where node.kind.holdsText {
            result += text(of: node)
        }
        return result
    }
}
