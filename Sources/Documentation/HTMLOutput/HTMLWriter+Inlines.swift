// How inlines are written.
extension HTMLWriter {
    mutating func writeInlines(_ range: Range<Int>) {
        var index = range.lowerBound
        while index < range.upperBound {
            let node = tree.nodes[index]
            let content = index + 1..<Int(node.subtreeEnd)
            switch node.kind {
            case .text:
                writeEscaped(from: Int(node.start), to: Int(node.end))
            case .code:
                output.append("<code>")
                writeEscaped(from: Int(node.start), to: Int(node.end))
                output.append("</code>")
            case .strong:
                output.append("<strong>")
                writeInlines(content)
                output.append("</strong>")
            case .emphasis:
                output.append("<em>")
                writeInlines(content)
                output.append("</em>")
            case .link:
                writeLink(content, destination: Int(node.start)..<Int(node.end))
            case .lineBreak:
                output.append("<br>\n")
            default:
                break
            }
            index = content.upperBound
        }
    }

    private mutating func writeLink(_ content: Range<Int>, destination: Range<Int>) {
        guard !isInLink, LinkDestination.isAllowed(tree.destinations, destination, links) else {
            writeInlines(content)
            return
        }
        output.append("<a href=\"")
        LinkDestination.write(tree.destinations, destination, as: .html, links, to: &output)
        output.append("\">")
        isInLink = true
        writeInlines(content)
        isInLink = false
        output.append("</a>")
    }

    /// Writes text as the content of an element. `text[end]` is a NUL.
    mutating func writeEscaped(from start: Int, to end: Int) {
        var index = start
        while true {
            let length = min((text + index).countBefore("&<>"), end - index)
            output.append(text + index, count: length)
            index += length
            if index >= end { return }
            switch text[index] {
            case 0x26: output.append("&amp;")
            case 0x3C: output.append("&lt;")
            default: output.append("&gt;")
            }
            index += 1
        }
    }
}
