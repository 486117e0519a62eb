print("vtlt-batch")
