"""How the tagger is trained: labelled texts, invented ones, and the network's likeness in jax.

`sources` reads the texts and names their licences (`marked` those of our own, in `news/`), `convention`
brings their labels to ours, `invention` writes documents from templates, `variation` renames and re-cases,
`examples` lays all out, `learning` trains, `scoring` measures. Needs the extra `train`; nothing is imported
when an article is annotated.
"""
