using System.Text.Json;
using DmsDashboard.Actions;

namespace DmsDashboard.Tests.Actions;

public sealed class RecordedParametersTests
{
    [Fact]
    public void Of_WhatWasSent_IsJsonByTheApisNames()
    {
        var json = RecordedParameters.Of([("ReplicationConfigArn", "arn:x"), ("StartReplicationType", "resume-processing"), ("CdcStartPosition", null)]);

        Assert.Equal("""{"ReplicationConfigArn":"arn:x","StartReplicationType":"resume-processing"}""", json);
    }

    [Fact]
    public void Of_Tables_KeepsThemAsTheyAre()
    {
        var json = RecordedParameters.Of([("TablesToReload", new[] { new { SchemaName = "shop", TableName = "Käse" } }), ("ReloadOption", "data-reload")]);

        Assert.Equal("""{"TablesToReload":[{"SchemaName":"shop","TableName":"Käse"}],"ReloadOption":"data-reload"}""", json);
    }

    [Theory]
    [InlineData("Password")]
    [InlineData("ExtraConnectionAttributes")]
    [InlineData("anything")]
    public void Of_NameThatIsNotListed_HidesTheValue(string name) =>
        Assert.Equal($$"""{"{{name}}":"[hidden]"}""", RecordedParameters.Of([(name, "hunter2")]));

    [Theory]
    [InlineData("password=hunter2;x")]
    [InlineData("""{"password": "hunter2"}""")]
    [InlineData("postgres://me:hunter2@host/db")]
    public void Of_SecretInAText_IsMasked(string text)
    {
        var json = RecordedParameters.Of([("PremigrationAssessmentSettings", text)]);

        Assert.DoesNotContain("hunter2", json, StringComparison.Ordinal);
        Assert.Equal(JsonValueKind.Object, JsonDocument.Parse(json).RootElement.ValueKind);
    }

    [Fact]
    public void Of_SecretInAMember_IsMasked()
    {
        var json = RecordedParameters.Of([("PremigrationAssessmentSettings", new { ResultLocationBucket = "bucket", Nested = new[] { new { MasterPassword = "hunter2", SecretArn = "arn:secret" } } })]);

        Assert.DoesNotContain("hunter2", json, StringComparison.Ordinal);
        Assert.Contains("arn:secret", json, StringComparison.Ordinal);
    }
}
