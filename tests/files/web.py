"""Saved pages for the tests: a document inside the frame that a government site puts around it."""

from collections.abc import Iterable
from html import escape

MENU = (
    '<div class="top"><a href="/">首页</a><a href="/zw">政务公开</a><form>搜索<input></form></div>'
    '<div class="place">当前位置：首页 &gt; 政策文件</div>'
)
FOOT = (
    '<div class="share">分享到：<a>微信</a></div><div class="related"><h3>相关文章</h3><ul>'
    "<li><a>一图读懂：政务公开工作要点，推动高质量发展。</a></li></ul></div>"
    "<footer><p>主办：某区人民政府办公室，版权所有。备案号：00000001号</p></footer>"
    "<script>var text = '一、不是正文。';</script>"
)


def page(article: str, *, title: str = "", head: str = "", box: str = "", around: str = "") -> str:
    """Make a page of a site around an article."""
    inside = around.format(article) if around else f'<div id="zoom" class="con">{article}</div>'
    return (
        f'<!DOCTYPE html><html><head><meta charset="utf-8">{head}<title>{title}_某区政府网</title>'
        f"<style>p {{ color: red }}</style></head><body>{MENU}{box}<h1>{title}</h1>{inside}"
        f"{FOOT}</body></html>"
    )


def paragraphs(lines: Iterable[str]) -> str:
    """Write lines as paragraphs, set in as editors do it."""
    return "\n".join(
        f'<p style="text-indent: 2em">\n　　{escape(line)}&nbsp;</p>' for line in lines
    )


def box(**said: str) -> str:
    """Make the box with 索引号 and 文号 that stands above a document."""
    rows = "".join(f"<tr><td>{label}：</td><td>{value}</td></tr>" for label, value in said.items())
    return f'<table class="xxgk">{rows}</table>'
