import ServiceModel

/// An example of a call that the model gives.
struct Boto3Example {
    let title: String
    let description: String
    let input: [NodeEntry]
    let output: [NodeEntry]
    /// What is said of single values, by their places: `Rules[0].Name`.
    let inputComments: [String: String]
    let outputComments: [String: String]

    /// The examples of an operation, each of which stands where the first with its identifier does.
    static func all(of operation: ServiceOperation) -> [Boto3Example] {
        guard let nodes = operation.shape.traits[.examples]?.array else { return [] }
        let details = operation.shape.traits[.exampleDetails]?.array ?? []
        var examples: [Boto3Example] = []
        var places: [String: Int] = [:]
        for (index, node) in nodes.enumerated() {
            let detail = index < details.count ? details[index] : .emptyObject
            let example = Boto3Example(node, detail)
            if let identifier = detail["id"]?.string {
                if let place = places[identifier] {
                    examples[place] = example
                    continue
                }
                places[identifier] = examples.count
            }
            examples.append(example)
        }
        return examples
    }

    private init(_ node: Node, _ detail: Node) {
        title = node["title"]?.string ?? ""
        description = node["documentation"]?.string ?? ""
        input = node["input"]?.object ?? []
        output = node["output"]?.object ?? []
        inputComments = Boto3Example.comments(detail["input"])
        outputComments = Boto3Example.comments(detail["output"])
    }

    private static func comments(_ node: Node?) -> [String: String] {
        var comments: [String: String] = [:]
        for entry in node?.object ?? [] { comments[entry.key] = entry.value.string }
        return comments
    }
}
