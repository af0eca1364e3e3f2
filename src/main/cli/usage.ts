/** What `deckle --help` prints. */
export const usage = `deckle: your library, without a window

  deckle init [DIR]                     make a new, empty library
  deckle import FILE… [--duplicates keep|skip]
                                        HTML, Markdown, Word (.docx) or plain text, each file an article; archives of Deckle’s, all that is in them
  deckle list [--status S] [--tag T] [--text T] [--trash]
  deckle show ID|SLUG                   one article: its facts, sections and lists
  deckle history ID|SLUG                the kept versions of an article, newest first
  deckle search QUERY [--limit N]       find words, "phrases", -not and filters: tag: status: kind: rating:>=4 by: year:
                                        lang: in:trash has:image|cover|link|deadlink|list is:orphan links-to: updated:<2026-01 created: published:
  deckle replace FIND REPLACEMENT [--regex] [--case] [--word] [--in title,standfirst,heading,text] [--status S] [--tag T] [--text T]
                                        show every place that would change; with --apply, change it
  deckle replace --undo                 take the last replacement back
  deckle check ID|SLUG…|--all           what is to be looked at before articles are published, by article and place;
                                        ends with 1 where something stops a publication (TK)
  deckle export ID|SLUG… --format html|markdown|text|epub|docx|pdf|archive --out PATH [--images inline|beside]
                                        PATH is a file for one article, a book (epub) or an archive, else a folder;
                                        --list NAME, --tag NAME or --filter NAME (one that is kept) take those of it instead, a list in its
                                        order, [--sort published|title|…[:desc]] the others; --all takes every article;
                                        [--title T] [--author A] for a book; pdf needs the app's Electron;
                                        [--theme NAME|DIR] for html and pdf: essay, magazine, notebook or own/…, with its
                                        options as the library's site had them last (essay where nothing is said);
                                        --losses tells what the format has no place for, by article and section, and writes nothing;
                                        --history puts the kept versions of articles into an archive, too;
                                        what says TK is not exported without --unfinished
  deckle site --out DIR [--watch]       the published articles as a whole site, or what has changed of it; also as
                                        "deckle export --format site", and with --all every article, whatever its status
                                        what says TK is not built without --unfinished
                                        [--base-url URL] [--title T] [--theme NAME|DIR] [--addresses pretty|plain]
                                        [--link-rel nofollow,ugc…] what links to other sites say of themselves in the text
                                        [--share-pictures] draws a picture for sharing for articles without a cover,
                                        [--share-covers] over the cover for those with one
  deckle theme check DIR                what is wrong with a theme: file, line and why
  deckle lists [NAME] [--article ID|SLUG]
                                        the reading lists and what is in them; smart ones as on that article
  deckle lists add LIST ID|SLUG|URL… [--title T]
  deckle lists import FILE… [--into LIST]
                                        items of tables, feeds, outlines, bookmarks and saved pages
  deckle lists export [LIST…] --out FILE [--format csv|tsv|json|opml]
  deckle doctor [--rescue]              check the library from end to end; --rescue brings damaged texts back
                                        from their history or a backup, as a new revision
  deckle assets [--collect]             the images that nothing uses, and their size; with --collect, remove them
  deckle backup                         back the library up now, own themes included, and verify the copy
  deckle backups                        the backups there are, the newest first
  deckle restore BACKUP --out DIR       a backup as a library in a new folder
  deckle restore BACKUP --in-place      the library itself as it was then, its own themes too; what it is now is backed up first
  deckle restore BACKUP --article ID|SLUG
                                        one article of it, as a new article of the library

  --library DIR   the library's folder (otherwise $DECKLE_LIBRARY, or the one that the app opened last)
  --json          machine-readable output, on standard output alone
  --help, --version

Exit codes: 0 done · 1 failed · 2 wrong use · 3 no such article or list · 4 the library can't be opened
`
