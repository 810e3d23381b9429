using DmsDashboard.Model;
using FsCheck;
using FsCheck.Fluent;

namespace DmsDashboard.Tests.Model;

public sealed class LogContextReaderTests
{
    [Fact]
    public void Read_StatementWithCommasAndBraces_KeepsEachValueWhole()
    {
        const string Text = "Row was skipped {operation:INSERT (1), tableName:ORDERS, schemaName:SHOP, txnId:42, connectionId:7, statement:INSERT INTO t VALUES ('a, b', '{x:1}'), streamPosition:00000bd9:0006f9ad} and more";

        var members = LogContextReader.Read(Text);

        Assert.Equal(
            [("operation", "INSERT (1)"), ("tableName", "ORDERS"), ("schemaName", "SHOP"), ("txnId", "42"), ("connectionId", "7"), ("statement", "INSERT INTO t VALUES ('a, b', '{x:1}')"), ("streamPosition", "00000bd9:0006f9ad")],
            members.Select(static member => (member.Name, member.Value)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("}{operation:")]
    [InlineData("""Range is: { "_id" : { "$lte" : 3 } }""")]
    public void Read_NoContext_IsEmpty(string text) => Assert.Empty(LogContextReader.Read(text));

    [Fact]
    public void Read_WhatTheEngineWrites_ComesBack()
    {
        var value = Gen.Elements("a", "{", "}", " x", "(1)", ":", "'").NonEmptyListOf().Select(static parts => $"v{string.Concat(parts)}".TrimEnd()).ToArbitrary();

        Prop.ForAll(value, value, static (table, statement) =>
        {
            var members = LogContextReader.Read($"text {{operation:UPDATE (2), tableName:{table}, statement:{statement}}}");
            return members is [{ Name: "operation" }, { Name: "tableName" } second, { Name: "statement" } third] && second.Value == table && third.Value == statement;
        }).QuickCheckThrowOnFailure();
    }
}
