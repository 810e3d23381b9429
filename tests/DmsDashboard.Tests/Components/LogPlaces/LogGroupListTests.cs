using DmsDashboard.Components.LogPlaces;
using DmsDashboard.Model;
using DmsDashboard.Model.LogPlaces;
using DmsDashboard.Tests.Support;

namespace DmsDashboard.Tests.Components.LogPlaces;

public sealed class LogGroupListTests
{
    [Theory]
    [InlineData(LogGroupSort.LastEvent, false)]
    [InlineData(LogGroupSort.LastEvent, true)]
    [InlineData(LogGroupSort.Size, false)]
    [InlineData(LogGroupSort.Size, true)]
    [InlineData(LogGroupSort.Owner, true)]
    public void List_WhatIsNotKnown_ComesLast(LogGroupSort sort, bool turned)
    {
        var list = LogGroupList.Of(
            [Row("unknown", static group => group with { StoredBytes = null, LastEventTime = null }, null), Row("known", static group => group, [Given.Entry("orders")])],
            new LogGroupQuery { Sort = sort, IsTurned = turned });

        Assert.Equal(["known", "unknown"], list.Rows.Select(static row => row.Name));
    }

    [Fact]
    public void List_SortedByRetention_BeginsWithWhatNeverExpires()
    {
        var list = LogGroupList.Of([Row("b", static group => group), Row("a", static group => group with { RetentionInDays = null })], new LogGroupQuery { Sort = LogGroupSort.Retention });

        Assert.Equal(["a", "b"], list.Rows.Select(static row => row.Name));
    }

    [Theory]
    [InlineData("dms-serverless-replication-ABC", LogGroupKind.Serverless, true)]
    [InlineData("dms-tasks-prod", LogGroupKind.Tasks, true)]
    [InlineData("dms-tasks-sct-1", LogGroupKind.SchemaConversion, false)]
    [InlineData("/aws/rds/instance/x/postgresql", LogGroupKind.Other, false)]
    public void Row_OfNobody_IsAnOrphanWhereDmsNamesReplicationsSo(string name, LogGroupKind kind, bool isOrphan)
    {
        var row = Row(name, static group => group, []);

        Assert.Equal((kind, isOrphan), (row.Kind, row.IsOrphan));
        Assert.False((row with { Owners = null }).IsOrphan);
    }

    [Fact]
    public void Row_OfAnInstanceCalledSct_IsItsTasks() =>
        Assert.Equal(LogGroupKind.Tasks, Row("dms-tasks-sct-prod", static group => group, [Given.Entry("orders")]).Kind);

    [Theory]
    [InlineData(1, "1 day")]
    [InlineData(90, "90 days")]
    [InlineData(365, "1 year")]
    [InlineData(545, "545 days")]
    [InlineData(731, "2 years")]
    [InlineData(1827, "5 years")]
    [InlineData(3653, "10 years")]
    [InlineData(null, null)]
    public void Retention_InDays_IsSaidInWords(int? days, string? words) => Assert.Equal(words, LogGroupWords.Retention(days));

    private static LogGroupRow Row(string name, Func<LogGroup, LogGroup> change, params ReplicationEntry[]? owners) =>
        new(Given.Demo, AnsweredReadings.Group(name, change), owners is null ? null : [.. owners]);
}
