using DmsDashboard.Components.Replications;
using DmsDashboard.Components.Shared;
using DmsDashboard.Model;
using FsCheck;
using FsCheck.Fluent;

namespace DmsDashboard.Tests.Components.Replications;

public sealed class ReplicationQueryTests
{
    [Fact]
    public void Health_WrittenAndReadBack_IsTheSame() => Prop.ForAll(
        Gen.SubListOf<Health>(HealthWords.All.AsEnumerable()).ToArbitrary(),
        static healths =>
        {
            EquatableArray<Health> wanted = [.. healths.Order()];

            Assert.Equal(wanted, ReplicationQuery.ReadHealth([string.Join(',', wanted.Select(HealthWords.Name))]));
            Assert.Equal(wanted, ReplicationQuery.ReadHealth(wanted.Select(HealthWords.Name)));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Health_OfAnyText_IsReadWithoutAFault() => Prop.ForAll<string?>(static text =>
        Assert.InRange(ReplicationQuery.ReadHealth([text]).Count, 0, HealthWords.All.Length)).QuickCheckThrowOnFailure();

    [Fact]
    public void Kind_WrittenAndReadBack_IsTheSame()
    {
        Assert.All(KindWords.All, static kind => Assert.Equal(kind, KindWords.FromName(KindWords.Name(kind).ToUpperInvariant())));
        Assert.Null(KindWords.FromName("full-load"));
        Assert.Null(KindWords.FromName(null));
    }

    [Fact]
    public void Toggle_Twice_IsAsBefore()
    {
        var query = new ReplicationQuery { Health = [Health.Loading] };

        Assert.Equal(query, query.Toggle(Health.Stopped).Toggle(Health.Stopped));
    }

    [Fact]
    public void Toggle_WhileNeedsAttentionIsPressed_NarrowsToThatOne()
    {
        var attention = ReplicationQuery.Everything.ToggleAttention();

        Assert.Equal([Health.Failed, Health.AtRisk], attention.Health);
        Assert.Equal([Health.Failed], attention.Toggle(Health.Failed).Health);
        Assert.Equal(ReplicationQuery.Everything, attention.ToggleAttention());
    }

    [Fact]
    public void SortBy_TheSameColumnAgain_TurnsRound()
    {
        var once = ReplicationQuery.Everything.SortBy(ReplicationSort.Name);

        Assert.False(once.Descending);
        Assert.True(once.SortBy(ReplicationSort.Name).Descending);
        Assert.False(once.SortBy(ReplicationSort.Name).SortBy(ReplicationSort.Capacity).Descending);
    }
}
