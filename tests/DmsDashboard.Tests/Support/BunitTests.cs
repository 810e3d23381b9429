using Bunit;
using Microsoft.AspNetCore.Components;

namespace DmsDashboard.Tests.Support;

/// <summary>bUnit works here at all: rendering, events, and comparing markup with the pinned AngleSharp.Diffing.</summary>
public sealed class BunitTests : BunitContext
{
    [Fact]
    public void Render_ButtonClicked_ShowsTheNewCount()
    {
        var counter = Render<Counter>();

        counter.Find("button").Click();

        counter.MarkupMatches("<button   type='button'>1</button>");
    }

    [Fact]
    public void MarkupMatches_DifferentMarkup_Throws()
    {
        var counter = Render<Counter>();

        Assert.Throws<HtmlEqualException>(() => counter.MarkupMatches("<button type='button'>2</button>"));
    }

    private sealed class Counter : ComponentBase
    {
        private int _count;

        protected override void BuildRenderTree(Microsoft.AspNetCore.Components.Rendering.RenderTreeBuilder builder)
        {
            builder.OpenElement(0, "button");
            builder.AddAttribute(1, "type", "button");
            builder.AddAttribute(2, "onclick", EventCallback.Factory.Create(this, () => _count++));
            builder.AddContent(3, _count);
            builder.CloseElement();
        }
    }
}
