"""Makes the encoder that finds pages by meaning, and the vectors of the embedded leads.

    python -m training.encoder.run WORK

Nothing is trained: multilingual-e5-small stays as it was published. `eight` writes its layers in ONNX,
`words` finds its pieces' vectors in the verdict model's file, `package` makes the folder that the
product loads, `leads` the vectors of the reference's leads. `pairs` finds by them which leads of two
languages are about the same, and `compare` measures what other ways of writing the layers (`graph`)
cost and gain.
"""
