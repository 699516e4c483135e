"""The configuration that `zwgk init` writes, in each language: every key, most commented out."""

_ZH = """\
# zwgk 的配置：哪些本地文件，对照哪些上级文件，怎样才算通过。
# 每一项都可以删去；写错的会被指出在第几行第几列。写好后运行：zwgk check

# 要检查的本地文件。没有写 parents 的，按文中引用的文号、标题到 library 里找上级文件。
pairs:
  - local: 草案/*
  # - local: 草案/工作要点.docx
  #   parents: [上级文件/省工作要点.txt, 上级文件/国办工作要点.txt]   # 近的在前
  #   as: county        # 只对这一组

# 放上级文件的文件夹。
library:
  - 上级文件

# 引用的上级文件没有提供，就以 3 退出。
# require_parents: true

# 本地文件是哪一级的：state、province、city、county、township；不写则看发文机关。
# as: county

# 从哪一级起不通过：error、warning、note、never。
fail_on: error

# 拿不准的项也算不通过。
# strict: true

# 只报告、不报告哪些规则；zwgk rules 列出全部。
# select: [omitted-item, deadline-dropped]
# ignore: [point-moved]

# 同一个单位的不同叫法，常用的在前。
# units:
#   区党政办: [党政办公室, 区委办]

# 对本级不适用的上级要求：照抄原文，写明理由。上级改了这句话，声明就失效。
# not_applicable:
#   - text: 集中公开并动态更新现行有效规章
#     parent: 苏政办发〔2022〕35号
#     reason: 规章由设区的市以上政府制定

# 不管上级怎么说都必须有的内容：写 text（原话），或 keywords（同一句里都要有）。
# mandatory:
#   - id: 保密审查
#     keywords: [公开前, 保密审查]
#     reason: 每份文件都要写明

# 审定过的例外；用 zwgk waive 添加。
# waivers: zwgk-waivers.yaml

# 已知的问题，不算不通过；用 zwgk check --write-baseline 写出。
# baseline: zwgk-baseline.json

# 提示用的语言：zh 或 en。
# lang: zh
"""

_EN = """\
# Configuration of zwgk: which local documents, held against which parents, and what passes.
# Any part may be deleted; what is wrong is told with its line and column. Then: zwgk check

# The local documents. Without parents, those that a document cites are looked for in library.
pairs:
  - local: drafts/*
  # - local: drafts/plan.docx
  #   parents: [parents/province.txt, parents/state.txt]   # the nearest first
  #   as: county        # for these alone

# Folders of superior documents.
library:
  - parents

# Leave with 3 where a parent is cited and not provided.
# require_parents: true

# The tier of the local documents: state, province, city, county, township; else their issuer's.
# as: county

# From which severity on a finding fails: error, warning, note, never.
fail_on: error

# Items that cannot be told fail too.
# strict: true

# Rules to report alone, or not at all; zwgk rules lists them.
# select: [omitted-item, deadline-dropped]
# ignore: [point-moved]

# Names of one and the same body, the usual one first.
# units:
#   区党政办: [党政办公室, 区委办]

# Parent items that do not bind here: their words, and why. When the parent edits them, it lapses.
# not_applicable:
#   - text: 集中公开并动态更新现行有效规章
#     parent: 苏政办发〔2022〕35号
#     reason: a district makes no regulations

# What must be there whatever the parents say: text (its words), or keywords (all in one sentence).
# mandatory:
#   - id: secrecy
#     keywords: [公开前, 保密审查]
#     reason: every document has to say so

# Reviewed exceptions; zwgk waive adds to them.
# waivers: zwgk-waivers.yaml

# Known findings, which do not fail; zwgk check --write-baseline writes them.
# baseline: zwgk-baseline.json

# Language of what is said: zh or en.
# lang: en
"""

STARTERS = {"zh": _ZH, "en": _EN}
"""By language."""
