using DmsDashboard.Model;
using DmsDashboard.Store;

namespace DmsDashboard.Tests.Store;

public sealed class ActivityQueryTextTests
{
    [Fact]
    public void Write_ThenRead_IsTheSame()
    {
        var query = new ActivityQuery
        {
            Text = "a b",
            Identifier = "orders",
            TargetName = "t",
            Arn = "arn:x",
            Who = "d.okafor",
            Kinds = [ActivityKind.Action, ActivityKind.StateChange],
            Outcomes = [ActionOutcome.Accepted, ActionOutcome.Unknown],
            From = new DateTimeOffset(2026, 11, 15, 12, 0, 1, 5, TimeSpan.Zero),
            To = new DateTimeOffset(2026, 11, 16, 0, 0, 0, TimeSpan.Zero),
            BeforeId = 77,
        };

        var values = ActivityQueryText.Write(query);
        var reading = ActivityQueryText.Read(values.GetValueOrDefault);

        Assert.Equal(query, reading.Query);
        Assert.Empty(reading.Problems);
    }

    [Fact]
    public void Read_Nothing_IsEverything() => Assert.Equal(new ActivityQuery(), ActivityQueryText.Read(static _ => null).Query);

    [Theory]
    [InlineData("2026-11-15", "2026-11-15T00:00:00Z", "2026-11-16T00:00:00Z")]
    [InlineData("2026-11-15T12:00", "2026-11-15T12:00:00Z", "2026-11-15T12:00:00Z")]
    [InlineData("2026-11-15T12:00+02:00", "2026-11-15T10:00:00Z", "2026-11-15T10:00:00Z")]
    public void Read_ADayOrATime_IsThatInUtc(string value, string from, string to)
    {
        var query = ActivityQueryText.Read(name => name is ActivityQueryText.From or ActivityQueryText.To ? value : null).Query;

        Assert.Equal((from, to), (ActivityQueryText.Instant(query.From), ActivityQueryText.Instant(query.To)));
    }

    [Theory]
    [InlineData(ActivityQueryText.Show, "people")]
    [InlineData(ActivityQueryText.Outcome, "accepted,lost")]
    [InlineData(ActivityQueryText.From, "yesterday")]
    [InlineData(ActivityQueryText.To, "9999-99-99")]
    [InlineData(ActivityQueryText.Before, "-1")]
    [InlineData(ActivityQueryText.From, "12:00")]
    [InlineData(ActivityQueryText.From, "June-5")]
    [InlineData(ActivityQueryText.Text, "\0")]
    [InlineData(ActivityQueryText.Text, "a\u001bb")]
    [InlineData(ActivityQueryText.Identifier, "a\nb")]
    [InlineData(ActivityQueryText.TargetName, "\u0085x\u0085y")]
    [InlineData(ActivityQueryText.Arn, "arn\u007f")]
    [InlineData(ActivityQueryText.Who, "\0\0")]
    [InlineData(ActivityQueryText.Show, "\0action")]
    [InlineData(ActivityQueryText.Outcome, "accepted,\0")]
    [InlineData(ActivityQueryText.From, "2026-11-15\0")]
    [InlineData(ActivityQueryText.To, "2026-11-15\0")]
    [InlineData(ActivityQueryText.Before, "1\0")]
    public void Read_WhatCannotBeRead_IsSaidByItsName(string name, string value)
    {
        var reading = ActivityQueryText.Read(asked => asked == name ? value : null);

        Assert.Contains(name, Assert.Single(reading.Problems), StringComparison.Ordinal);
        Assert.DoesNotContain(reading.Problems[0], char.IsControl);
    }

    [Fact]
    public void Read_TooLong_IsSaidForEachByItsNameAndShort()
    {
        var reading = ActivityQueryText.Read(static _ => new string('x', 5_000));

        Assert.Equal(ActivityQueryText.AllNames.Select(static name => $"{name} has 5,000 characters: give 300 at most.").Order(), reading.Problems.Order());
        Assert.Equal(new ActivityQuery(), reading.Query);
    }

    [Fact]
    public void AllNames_AreThoseThatAreWritten() => Assert.Equal(ActivityQueryText.Write(new ActivityQuery()).Keys.Order(), ActivityQueryText.AllNames.Order());
}
