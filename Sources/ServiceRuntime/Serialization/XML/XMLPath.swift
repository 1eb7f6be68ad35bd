/// The places of elements in a document, for errors: `Contents[3].Owner@type`, without the outermost element. They are
/// found when an error needs them.
enum XMLPath {
    /// The path of an element or an attribute.
    static func text(_ tape: XMLTape, entry: Int) -> String {
        var path = ""
        var element = XMLTape.root
        while element < entry {
            var child = XMLTape.firstChild(element, tape.entries)
            if entry < child { return path + "@" + tape.name(entry) }
            let end = Int(tape.entries[element].next)
            while child < end, Int(tape.entries[child].next) <= entry { child = Int(tape.entries[child].next) }
            guard child < end else { break }
            append(to: &path, child, in: element, end: end, tape)
            element = child
        }
        return path
    }

    /// The path of an open element, where building stopped.
    static func text(_ tape: XMLTape, openElement: Int) -> String {
        var open: [Int] = []
        var element = openElement
        while element > XMLTape.document {
            open.append(element)
            element = Int(tape.entries[element].next)
        }
        open.reverse()
        var path = ""
        for (element, child) in zip(open, open.dropFirst()) {
            // What follows the child is not there yet.
            append(to: &path, child, in: element, end: child, tape)
        }
        return path
    }

    /// Appends the name of an element, and its index where there are several of that name.
    private static func append(to path: inout String, _ child: Int, in element: Int, end: Int, _ tape: XMLTape) {
        let name = tape.name(child)
        var index = 0
        var hasTwin = false
        var other = XMLTape.firstChild(element, tape.entries)
        while other < end {
            if other != child, tape.name(other) == name {
                hasTwin = true
                if other < child { index += 1 } else { break }
            }
            other = Int(tape.entries[other].next)
        }
        if !path.isEmpty { path += "." }
        path += hasTwin ? "\(name)[\(index)]" : name
    }
}
