using DmsDashboard.Model;
using DmsDashboard.Model.Stakeholders;

namespace DmsDashboard.Tests.Model.Stakeholders;

public sealed class PlainNamesTests
{
    private static readonly Dictionary<string, string> None = [];

    [Theory]
    [InlineData("orders-oracle-to-aurora", "Orders")]
    [InlineData("legacy-crm-sqlserver-to-s3", "Legacy CRM")]
    [InlineData("hr_documents", "HR documents")]
    [InlineData("oracle-to-s3", "Oracle to S3")]
    [InlineData("dms-orders-replication", "Orders")]
    [InlineData("orders-831394476016-7f3a9c21", "Orders")]
    [InlineData("831394476016", "Unnamed")]
    [InlineData("", "Unnamed")]
    public void Plain_OfAnIdentifier_IsForPeople(string identifier, string name)
    {
        Assert.Equal(name, PlainNames.Plain(identifier));
    }

    [Fact]
    public void Of_TwoThatWouldBeCalledTheSame_TellsThemApart()
    {
        Assert.Equal(["Archive, Db2 to S3", "Archive, Oracle to S3", "Orders"], Names(None, ("a", "archive-db2-to-s3"), ("a", "archive-oracle-to-s3"), ("a", "orders")));
    }

    [Fact]
    public void Of_TheSameInTwoTargets_NamesTheTarget()
    {
        Assert.Equal(["Orders (production)", "Orders (staging)"], Names(None, ("production", "orders"), ("staging", "orders")));
    }

    [Fact]
    public void Of_WhatLooksTheSameWhateverIsTried_IsNumbered()
    {
        Assert.Equal(["Unnamed (a)", "Unnamed (a) 2"], Names(None, ("a", "831394476016"), ("a", "831394476017")));
    }

    [Fact]
    public void Of_ANameThatIsGiven_IsThatName()
    {
        Assert.Equal(["Shop orders"], Names(new Dictionary<string, string> { ["orders-oracle-to-aurora"] = " Shop orders " }, ("a", "orders-oracle-to-aurora")));
    }

    private static IEnumerable<string> Names(Dictionary<string, string> given, params (string Target, string Identifier)[] all) =>
        PlainNames.Of([.. all.Select(static one => (new ReplicationKey(one.Target, "arn:" + one.Identifier), one.Identifier))], given).Values.Order(StringComparer.Ordinal);
}
