// How inlines are written.
extension RdWriter {
    mutating func writeInlines(_ range: Range<Int>) {
        var index = range.lowerBound
        while index < range.upperBound {
            let node = tree.nodes[index]
            let end = Int(node.subtreeEnd)
            let content = index + 1..<end
            switch node.kind {
            case .text: output.appendRdText(text + Int(node.start), count: Int(node.end - node.start))
            case .code: writeCode(node)
            case .strong: write("\\strong{", content)
            case .emphasis: write("\\emph{", content)
            case .link: writeLink(node, content)
            case .lineBreak: output.append(isInCell || isInLink ? " " : "\\cr\n")
            default: break
            }
            index = end
        }
    }

    private mutating func write(_ start: StaticString, _ content: Range<Int>) {
        output.append(start)
        writeInlines(content)
        output.append(0x7D)
    }

    // MARK: Code

    /// Writes code that R can parse as R's, which pages show with marks and links of their own, else as it is.
    private mutating func writeCode(_ node: DocumentationNode) {
        let start = Int(node.start)
        let count = Int(node.end) - start
        let code = UnsafeBufferPointer(start: text + start, count: count)
        if Self.isCode(code) {
            output.append("\\code{")
            output.appendRdCode(text + start, count: count)
            output.append(0x7D)
        } else {
            writeVerbatim(from: start, to: Int(node.end))
        }
    }

    /// Writes text as it is, in one line.
    mutating func writeVerbatim(from start: Int, to end: Int) {
        output.append("\\verb{")
        var index = start
        while index < end {
            let lineEnd = text.index(of: 0x0A, from: index, to: end) ?? end
            output.appendRdText(text + index, count: lineEnd - index)
            if lineEnd < end { output.append(0x20) }
            index = lineEnd + 1
        }
        output.append(0x7D)
    }

    /// How long code may be that is looked at.
    private static let codeLimit = 4096

    private static func isCode(_ code: UnsafeBufferPointer<UInt8>) -> Bool {
        guard code.count <= codeLimit else { return false }
        if isOperator(code) { return true }
        // R's parser looks for braces in comments, too.
        if code.contains(0x23), code.contains(where: { $0 == 0x7B || $0 == 0x7D }) { return false }
        return RExpression.isValid(code)
    }

    /// Whether code is one of R's operators or words that are no expressions of their own.
    private static func isOperator(_ code: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let first = code.first, code.count <= 8 else { return false }
        if code.count == 1 {
            switch first {
            case 0x2D, 0x3A, 0x21, 0x28, 0x5B, 0x40, 0x2A, 0x2F, 0x26, 0x5E, 0x2B, 0x3C, 0x3D, 0x3E, 0x7C, 0x7E, 0x24:
                return true
            default:
                return false
            }
        }
        return operators.contains(String(decoding: code, as: UTF8.self))
    }

    private static let operators: Set<String> = [
        "::", ":::", "!=", "[[", "&&", "%*%", "%/%", "%%", "%in%", "%o%", "%x%", "<=", "==", ">=", "||",
        "for", "function", "if", "repeat", "while",
    ]

    // MARK: Links

    private mutating func writeLink(_ node: DocumentationNode, _ content: Range<Int>) {
        let destination = tree.destinations[Int(node.start)..<Int(node.end)]
        guard !isInLink else {
            writeInlines(content)
            return
        }
        if Self.isWebAddress(destination) {
            if showsAddress(destination, content) {
                output.append("\\url{")
                output.appendRdURL(destination)
                output.append(0x7D)
                return
            }
            output.append("\\href{")
            output.appendRdURL(destination)
            output.append("}{")
            isInLink = true
            writeInlines(content)
            isInLink = false
            output.append(0x7D)
        } else if destination.allSatisfy(RExpression.isNamePart) {
            writeTopicLink(destination, content)
        } else {
            writeInlines(content)
        }
    }

    /// Whether a link's text is the address that it leads to.
    private func showsAddress(_ destination: ArraySlice<UInt8>, _ content: Range<Int>) -> Bool {
        guard content.count == 1, tree.nodes[content.lowerBound].kind == .text else { return false }
        let node = tree.nodes[content.lowerBound]
        let shown = UnsafeBufferPointer(start: text + Int(node.start), count: Int(node.end - node.start))
        return destination.elementsEqual(shown)
    }

    private mutating func writeTopicLink(_ topic: ArraySlice<UInt8>, _ content: Range<Int>) {
        let isCode = content.count == 1 && tree.nodes[content.lowerBound].kind == .code
        output.append(isCode ? "\\code{\\link[=" : "\\link[=")
        for byte in topic { output.append(byte) }
        output.append("]{")
        if isCode {
            let node = tree.nodes[content.lowerBound]
            output.appendRdText(text + Int(node.start), count: Int(node.end - node.start))
        } else {
            isInLink = true
            writeInlines(content)
            isInLink = false
        }
        output.append(isCode ? "}}" : "}")
    }

    private static func isWebAddress(_ destination: ArraySlice<UInt8>) -> Bool {
        let schemes: [StaticString] = ["http://", "https://"]
        return schemes.contains { scheme in
            destination.count > scheme.utf8CodeUnitCount
                && zip(destination, UnsafeBufferPointer(start: scheme.utf8Start, count: scheme.utf8CodeUnitCount))
                    .allSatisfy { $0.lowercasedASCII == $1 }
        }
    }
}
