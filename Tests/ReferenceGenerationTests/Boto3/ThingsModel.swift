import Foundation

/// A model in AWS' form with all that boto3's pages tell apart, and examples.
enum ThingsModel {
    static let service = #"""
        {
          "version": "2.0",
          "metadata": {
            "apiVersion": "2020-01-01", "endpointPrefix": "things", "protocol": "rest-json", "serviceFullName": "AWS Things Service",
            "serviceAbbreviation": "AWS Things", "serviceId": "Things Store", "signatureVersion": "v4", "uid": "things-2020-01-01"
          },
          "operations": {
            "PutThing": {
              "name": "PutThing", "http": {"method": "PUT", "requestUri": "/things/{Name}"},
              "input": {"shape": "PutThingInput"}, "output": {"shape": "PutThingOutput", "documentation": "<p>What was put there.</p>"},
              "errors": [{"shape": "Missing"}, {"shape": "Broken"}, {"shape": "Missing"}],
              "documentation": "<p>Puts a <code>thing</code>.</p> <note> <p>Not two.</p> </note>"
            },
            "WatchKMSThings": {
              "name": "WatchKMSThings", "http": {"method": "GET", "requestUri": "/events"}, "output": {"shape": "WatchOutput"},
              "documentation": "<p>Watches.</p>"
            },
            "Reset": {
              "name": "Reset", "http": {"method": "POST", "requestUri": "/reset"}, "input": {"shape": "ResetInput"},
              "deprecated": true
            },
            "ReadBody": {
              "name": "ReadBody", "http": {"method": "GET", "requestUri": "/body"}, "input": {"shape": "BodyInput"},
              "output": {"shape": "BodyOutput"}
            }
          },
          "shapes": {
            "PutThingInput": {
              "type": "structure", "required": ["Name", "Kind"],
              "members": {
                "Name": {"shape": "Name", "location": "uri", "locationName": "Name"},
                "Kind": {"shape": "Kind", "documentation": "<p>Which <i>kind</i>.</p>"},
                "Size": {"shape": "Long", "documentation": "In bytes."},
                "Weight": {"shape": "Double"},
                "Ratio": {"shape": "Float"},
                "Count": {"shape": "Integer"},
                "Key": {"shape": "Blob"},
                "Flags": {"shape": "Flags", "documentation": "<p>All of them.</p>"},
                "Times": {"shape": "Times", "documentation": "<p>By name.</p>"},
                "Tree": {"shape": "Tree", "documentation": "<p>A tree.</p>"},
                "Choice": {"shape": "Choice", "documentation": "<p>One of two.</p>"},
                "Settings": {"shape": "Settings"},
                "Extra": {"shape": "Extra", "location": "header", "locationName": "X-Extra", "jsonvalue": true},
                "Nothing": {"shape": "Nothing"},
                "Token": {"shape": "Token", "documentation": "<p>Makes it once.</p>", "idempotencyToken": true}
              }
            },
            "PutThingOutput": {
              "type": "structure", "documentation": "<p>What was put.</p>",
              "members": {
                "Tree": {"shape": "Tree"},
                "Choice": {"shape": "Choice", "documentation": "<p>What was chosen.</p>"},
                "Times": {"shape": "Times"},
                "Nothing": {"shape": "Nothing"},
                "Settings": {"shape": "Settings"},
                "Kind": {"shape": "Kind"}
              }
            },
            "WatchOutput": {"type": "structure", "members": {"Events": {"shape": "Events", "documentation": "<p>As they come.</p>"}}},
            "Events": {"type": "structure", "eventstream": true, "members": {"Made": {"shape": "Made"}, "Gone": {"shape": "Gone"}}},
            "Made": {"type": "structure", "event": true, "members": {"Name": {"shape": "Name"}}},
            "Gone": {"type": "structure", "event": true, "members": {}, "documentation": "<p>No more.</p>"},
            "ResetInput": {"type": "structure", "members": {}},
            "BodyInput": {"type": "structure", "payload": "Body", "members": {"Body": {"shape": "Blob", "documentation": "<p>Bytes.</p>"}}},
            "BodyOutput": {"type": "structure", "payload": "Body", "members": {"Body": {"shape": "Stream"}}},
            "Stream": {"type": "blob", "streaming": true},
            "Name": {"type": "string", "documentation": "<p>The name.</p>"},
            "Kind": {"type": "string", "enum": ["BIG", "small-one"]},
            "Long": {"type": "long"}, "Double": {"type": "double"}, "Float": {"type": "float"}, "Integer": {"type": "integer"},
            "Blob": {"type": "blob"}, "Boolean": {"type": "boolean"}, "Token": {"type": "string"}, "Extra": {"type": "string"},
            "Time": {"type": "timestamp", "documentation": "<p>When.</p>"},
            "Flags": {"type": "list", "member": {"shape": "Boolean"}},
            "Times": {"type": "map", "key": {"shape": "Name"}, "value": {"shape": "Time"}},
            "Tree": {
              "type": "structure", "required": ["Leaf"],
              "members": {"Leaf": {"shape": "Name"}, "Branches": {"shape": "Trees", "documentation": "<p>More.</p>"}}
            },
            "Trees": {"type": "list", "member": {"shape": "Tree"}},
            "Choice": {"type": "structure", "union": true, "members": {"One": {"shape": "Integer"}, "Two": {"shape": "Name"}}},
            "Settings": {"type": "structure", "document": true, "members": {}},
            "Nothing": {"type": "structure", "members": {}},
            "Missing": {"type": "structure", "exception": true, "members": {}},
            "Broken": {"type": "structure", "exception": true, "fault": true, "members": {}}
          }
        }
        """#

    static let examples = #"""
        {"version": "1.0", "examples": {"PutThing": [
          {"id": "one", "title": "First", "description": "Overwritten.", "input": {}, "output": {}, "comments": {}},
          {"id": "two", "title": "Second", "description": "Puts a tree.",
           "input": {"Name": "a\nb", "Count": 3, "Ratio": 0.5, "Flags": [true, false], "Times": {"then": "2016-12-15T01:19:41Z"},
                     "Tree": {"Leaf": "x", "Branches": [{"Leaf": "y"}]}},
           "output": {"Kind": "BIG"},
           "comments": {"input": {"Tree.Branches[0].Leaf": "The only leaf.", "Name": "In two lines."}, "output": {"Kind": "As it was."}}},
          {"id": "one", "title": "Third", "description": "Stands first.", "input": {"Name": "n"}, "output": {}, "comments": {}}
        ]}}
        """#

    /// Hands over a folder that holds the model.
    static func withFolder<Result>(_ body: (String) throws -> Result) throws -> Result {
        let folder = FileManager.default.temporaryDirectory.appending(path: "things-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data(service.utf8).write(to: folder.appending(path: "service-2.json"))
        try Data(examples.utf8).write(to: folder.appending(path: "examples-1.json"))
        return try body(folder.path)
    }
}
