/// Pages of the service `Things Store`, as boto3 1.34.162 makes them; `·` stands for a space at the end of a line.
enum ExpectedRequestPage {
    /// `PutThing`, up to what it returns.
    static let putThing = #"""
        :doc:`Things <../../things-store>` / Client / put_thing

        *********
        put_thing
        *********



        .. py:method:: Things.Client.put_thing(**kwargs)

        ··

          Puts a ``thing``.

        ···

          .. note::

        ····

            Not two.

        ····

        ··

          See also: `AWS API Documentation <https://docs.aws.amazon.com/goto/WebAPI/things-2020-01-01/PutThing>`_··


          **Request Syntax**
          ::

            response = client.put_thing(
                Name='string',
                Kind='BIG'|'small-one',
                Size=123,
                Weight=123.0,
                Ratio=...,
                Count=123,
                Key=b'bytes',
                Flags=[
                    True|False,
                ],
                Times={
                    'string': datetime(2015, 1, 1)
                },
                Tree={
                    'Leaf': 'string',
                    'Branches': [
                        {'... recursive ...'},
                    ]
                },
                Choice={
                    'One': 123,
                    'Two': 'string'
                },
                Settings={...}|[...]|123|123.4|'string'|True|None,
                Extra={...}|[...]|123|123.4|'string'|True|None,
                Nothing={}
                ,
                Token='string'
            )
        ····
          :type Name: string
          :param Name: **[REQUIRED]**·

            The name.

        ····

        ··
          :type Kind: string
          :param Kind: **[REQUIRED]**·

            Which *kind*.

        ····

        ··
          :type Size: integer
          :param Size: In bytes.

        ··
          :type Weight: float
          :param Weight:·

        ··
          :type Ratio: float
          :param Ratio:·

        ··
          :type Count: integer
          :param Count:·

        ··
          :type Key: bytes
          :param Key:·

        ··
          :type Flags: list
          :param Flags:·

            All of them.

        ····

        ··
            - *(boolean) --*·

        ····

          :type Times: dict
          :param Times:·

            By name.

        ····

        ··
            - *(string) --*·

              The name.

        ······

        ····
              - *(datetime) --*·

                When.

        ········

        ······


          :type Tree: dict
          :param Tree:·

            A tree.

        ····

        ··
            - **Leaf** *(string) --* **[REQUIRED]**·

              The name.

        ······

        ····
            - **Branches** *(list) --*·

              More.

        ······

        ····
              - *(dict) --*·

        ······
        ··
        ··
          :type Choice: dict
          :param Choice:·

            One of two.

            .. note::    This is a Tagged Union structure. Only one of the     following top level keys can be set: ``One``, ``Two``.·

        ··
            - **One** *(integer) --*·

        ····
            - **Two** *(string) --*·

              The name.

        ······

        ····
        ··
          :type Settings: :ref:`document<document>`
          :param Settings:·

        ··
          :type Extra: JSON serializable
          :param Extra:·

        ··
          :type Nothing: dict
          :param Nothing:·

        ··
        ··
          :type Token: string
          :param Token:·

            Makes it once.

            This field is autopopulated if not provided.

        ··
        ··

        """#
}
