using System.Collections.Immutable;
using DmsDashboard.Api.V1.Queries;

namespace DmsDashboard.Api.V1.Paging;

/// <summary>Which page is asked for.</summary>
/// <param name="Limit">At most so many items.</param>
/// <param name="After">What it begins behind; null for the first.</param>
/// <param name="Question">What the cursor of the next is bound to.</param>
internal sealed record PageRequest(int Limit, PagePosition? After, string Question)
{
    public static PageRequest Read(HttpContext http, QueryReader query)
    {
        var (question, text) = (PageCursor.QuestionOf(http.Request), http.Request.Query[PageParameters.Cursor.Name].ToString());
        var read = text.Length == 0 ? null : PageCursor.Read(text);
        if (text.Length > 0 && read is null)
        {
            query.Refuse("cursor is none that a page here gave: send nextCursor of the page before as it came, or leave it out for the first.");
        }
        else if (read is { } known && known.Question != question)
        {
            query.Refuse("cursor belongs to another question: send it with the same parameters as the page before, or leave it out for the first.");
        }

        return new PageRequest(query.Number(PageParameters.Limit), read?.Position, question);
    }

    /// <summary>Sorts what was found and cuts the page out of it.</summary>
    /// <param name="found">All that fit.</param>
    /// <param name="at">Where each stands.</param>
    /// <param name="isDescending">The largest first.</param>
    public (ImmutableArray<T> Items, string? NextCursor) Cut<T>(IEnumerable<T> found, Func<T, PagePosition> at, bool isDescending)
    {
        var behind = found.Select(item => (Item: item, At: at(item))).Where(item => After is null || item.At.CompareTo(After, isDescending) > 0).ToList();
        behind.Sort((one, other) => one.At.CompareTo(other.At, isDescending));
        var page = behind.Take(Limit).ToList();
        return ([.. page.Select(static item => item.Item)], behind.Count > page.Count ? PageCursor.Write(page[^1].At, Question) : null);
    }
}
