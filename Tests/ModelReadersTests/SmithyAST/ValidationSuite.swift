import Testing

/// Tests that replace parts of one model.
protocol ValidationSuite {}

extension ValidationSuite {
    /// A model of one operation, whose parts can be replaced.
    func model(
        operation: String = #""smithy.api#http": {"method": "POST", "uri": "/things/{id}"}"#,
        idTraits: String = #""smithy.api#httpLabel": {}, "smithy.api#required": {}"#,
        input: String = "", output: String = "", shapes: String = ""
    ) -> String {
        """
        {"smithy": "2.0", "shapes": {
          "a#Service": {"type": "service", "version": "1", "operations": [{"target": "a#Get"}]},
          "a#Get": {"type": "operation", "input": {"target": "a#GetInput"}, "output": {"target": "a#GetOutput"},
            "traits": {\(operation)}},
          "a#GetInput": {"type": "structure", "members": {
            "id": {"target": "smithy.api#String", "traits": {\(idTraits)}}\(input)}},
          "a#GetOutput": {"type": "structure", "members": {
            "name": {"target": "smithy.api#String"}\(output)}},
          "a#Strings": {"type": "list", "member": {"target": "smithy.api#String"}},
          "a#Structures": {"type": "list", "member": {"target": "a#GetOutput"}},
          "a#Map": {"type": "map", "key": {"target": "smithy.api#String"}, "value": {"target": "smithy.api#String"}}
          \(shapes)
        }}
        """
    }

    /// Expects one problem at the mark, or none where there is no mark.
    func expect(_ text: String, _ problem: String?, sourceLocation: Testing.SourceLocation = #_sourceLocation) {
        let parts = text.split(separator: "§", maxSplits: 1, omittingEmptySubsequences: false)
        let problems = ModelText.problems(parts.joined())
        guard let problem else {
            #expect(problems.isEmpty, sourceLocation: sourceLocation)
            return
        }
        let line = parts[0].split(separator: "\n", omittingEmptySubsequences: false)
        let place = parts.count == 2 ? "model.json:\(line.count):\((line.last?.unicodeScalars.count ?? 0) + 1)" : ""
        #expect(problems.count == 1, "\(problems)", sourceLocation: sourceLocation)
        #expect(problems.first?.hasPrefix("\(place): ") == true, "\(place) \(problems)", sourceLocation: sourceLocation)
        #expect(problems.first?.contains(problem) == true, "\(problems)", sourceLocation: sourceLocation)
        // Each says what to do.
        #expect(problems.first?.contains("; ") == true, "\(problems)", sourceLocation: sourceLocation)
    }
}
