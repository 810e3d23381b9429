using System.Collections.Immutable;
using DmsDashboard.Api.V1.Paging;
using FsCheck;
using FsCheck.Fluent;

namespace DmsDashboard.Tests.Api.V1;

public sealed class PagingTests
{
    // Few values, so that many are equal, and some missing.
    private static readonly Gen<(int Limit, bool IsDescending, int[] First, int[][] Changes)> Walks =
        from limit in Gen.Choose(1, 4)
        from isDescending in Gen.Elements(true, false)
        from first in Gen.Choose(0, 30).ArrayOf(15)
        from changes in Gen.Choose(0, 30).ArrayOf(3).ArrayOf(20)
        select (limit, isDescending, first, changes);

    [Fact]
    public void Pages_OfAListThatChangesMeanwhile_HoldWhatStayedOnceEach() => Check.QuickThrowOnFailure(Prop.ForAll(Walks.ToArbitrary(), static walk =>
    {
        var (items, stayed) = (walk.First.ToImmutableHashSet(), walk.First.ToImmutableHashSet());
        List<int> seen = [];
        string? cursor = null;
        foreach (var change in walk.Changes)
        {
            var page = new PageRequest(walk.Limit, cursor is null ? null : PageCursor.Read(cursor)!.Value.Position, "q").Cut(items, At, walk.IsDescending);
            seen.AddRange(page.Items);
            cursor = page.NextCursor;
            if (cursor is null)
            {
                return stayed.All(item => seen.Count(other => other == item) == 1) && seen.Distinct().Count() == seen.Count;
            }

            items = items.SymmetricExcept(change);
            stayed = stayed.Except(change);
        }

        return seen.Distinct().Count() == seen.Count;
    }));

    [Theory]
    [InlineData("")]
    [InlineData("not base64!")]
    [InlineData("bnVsbA")]
    [InlineData("e30")]
    [InlineData("WzEsMl0")]
    public void Cursor_ThatIsNoneOfOurs_IsNotRead(string text) => Assert.Null(PageCursor.Read(text));

    [Fact]
    public void Cursor_AnyText_IsReadOrRefusedButNeverThrows() =>
        Check.QuickThrowOnFailure(Prop.ForAll(ArbMap.Default.ArbFor<string>(), static text => PageCursor.Read(text ?? "") is null or { Position.Name: not null }));

    private static PagePosition At(int item) => PagePosition.Of(item % 7 == 0 ? null : (long?)(item % 4), $"item {item}");
}
