/// Pages of the service `Things Store`, as boto3 1.34.162 makes them; `·` stands for a space at the end of a line.
enum ExpectedResponsePage {
    /// `PutThing`, from what it returns on.
    static let putThing = #"""
          :rtype: dict
          :returns:·
        ····
            **Response Syntax**

        ····
            ::

              {
                  'Tree': {
                      'Leaf': 'string',
                      'Branches': [
                          {'... recursive ...'},
                      ]
                  },
                  'Choice': {
                      'One': 123,
                      'Two': 'string'
                  },
                  'Times': {
                      'string': datetime(2015, 1, 1)
                  },
                  'Nothing': {},
                  'Settings': {...}|[...]|123|123.4|'string'|True|None,
                  'Kind': 'BIG'|'small-one'
              }
        ······
            **Response Structure**

        ····

            - *(dict) --*·

              What was put there.

        ······
        ······

              - **Tree** *(dict) --*·
        ········

                - **Leaf** *(string) --*·

                  The name.

        ··········
        ········

                - **Branches** *(list) --*·

                  More.

        ··········
        ··········

                  - *(dict) --*·
        ······
        ····
        ······

              - **Choice** *(dict) --*·

                What was chosen.

                .. note::    This is a Tagged Union structure. Only one of the     following top level keys will be set: ``One``, ``Two``.     If a client receives an unknown member it will     set ``SDK_UNKNOWN_MEMBER`` as the top level key,     which maps to the name or tag of the unknown     member. The structure of ``SDK_UNKNOWN_MEMBER`` is     as follows::

                        'SDK_UNKNOWN_MEMBER': {'name': 'UnknownMemberName'}


        ······
        ········

                - **One** *(integer) --*·
        ········

                - **Two** *(string) --*·

                  The name.

        ··········
        ····
        ······

              - **Times** *(dict) --*·
        ········

                - *(string) --*·

                  The name.

        ··········
        ··········

                  - *(datetime) --*·

                    When.

        ············
        ····
        ··
        ······

              - **Nothing** *(dict) --*·
        ····
        ······

              - **Settings** (:ref:`document<document>`) --·
        ······

              - **Kind** *(string) --*·
        ··
          **Exceptions**
        ··
          *   :py:class:`Things.Client.exceptions.Missing`

        ··
          *   :py:class:`Things.Client.exceptions.Broken`

        ··
          *   :py:class:`Things.Client.exceptions.Missing`

        ··

          **Examples**

          Stands first.
          ::

            response = client.put_thing(
                Name='n',
            )
        ····
            print(response)

        ··
          Expected Output:
          ::

            {
                'ResponseMetadata': {
                    '...': '...',
                },
            }

        ··

          Puts a tree.
          ::

            response = client.put_thing(
                # In two lines.
                Name='a\nb',
                Count=3,
                Ratio=0.5,
                Flags=[
                    True,
                    False,
                ],
                Times={
                    'then': datetime(2016, 12, 15, 1, 19, 41, 3, 350, 0),
                },
                Tree={
                    'Leaf': 'x',
                    'Branches': [
                        {
                            # The only leaf.
                            'Leaf': 'y',
                        },
                    ],
                },
            )
        ····
            print(response)

        ··
          Expected Output:
          ::

            {
                # As it was.
                'Kind': 'BIG',
                'ResponseMetadata': {
                    '...': '...',
                },
            }

        ··
        """#
}
